namespace ThreeColor.Tool.Classifying;

/// <summary>Reads lines of a stream in bounded memory. Not safe for concurrent use.</summary>
/// <param name="stream">The stream; not closed.</param>
internal sealed class LineReader(Stream stream)
{
    /// <summary>The longest line, in bytes.</summary>
    public const int Longest = 1 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line read last was longer than <see cref="Longest"/> and is cut off.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next line without its end; good until the next call.</summary>
    /// <returns><see langword="false"/> at the end of the stream.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        IsCut = false;
        var scanned = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = Take(scanned + found, 1);
                return true;
            }

            scanned = _end - _start;
            if (_atEnd)
            {
                line = Take(scanned, 0);
                return scanned > 0;
            }

            if (scanned > Longest)
                (IsCut, _start, scanned) = (true, _end, 0);
            Fill();
        }
    }

    private ReadOnlySpan<byte> Take(int length, int ending)
    {
        var line = _buffer.AsSpan(_start, length);
        _start += length + ending;
        Number++;
        if (Number == 1 && line.StartsWith("\uFEFF"u8))
            line = line[3..];
        return line is [.. var rest, (byte)'\r'] ? rest : line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _atEnd = read == 0;
        _end += read;
    }
}
