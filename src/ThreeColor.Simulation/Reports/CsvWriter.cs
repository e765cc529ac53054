using System.Text;

namespace ThreeColor.Simulation.Reports;

/// <summary>Writes comma-separated values as RFC 4180 has them, in UTF-8 with a mark and CRLF, so that spreadsheet programs read Chinese.</summary>
/// <remarks>
/// A cell that a spreadsheet would run as a formula (it begins with <c>= + - @</c>, tab or carriage return) gets an apostrophe before it;
/// so does one that begins with an apostrophe, so that taking one leading apostrophe away always gives the text back.
/// </remarks>
internal sealed class CsvWriter : IAsyncDisposable
{
    private readonly StreamWriter _writer;
    private readonly StringBuilder _line = new();

    public CsvWriter(Stream stream) => _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);

    public Task WriteRowAsync(CancellationToken cancellationToken, params ReadOnlySpan<string> cells)
    {
        _line.Clear();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _line.Append(',');
            AppendCell(cells[i]);
        }

        _line.Append("\r\n");
        return _writer.WriteAsync(_line, cancellationToken);
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    internal static string Neutralise(string cell) => cell.Length > 0 && "=+-@\t\r'".Contains(cell[0]) ? "'" + cell : cell;

    internal static string Restore(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    private void AppendCell(string cell)
    {
        var safe = Neutralise(cell);
        if (safe.AsSpan().IndexOfAny(",\"\r\n") < 0)
            _line.Append(safe);
        else
            _line.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
