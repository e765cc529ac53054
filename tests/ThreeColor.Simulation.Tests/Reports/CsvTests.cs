using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ThreeColor.Simulation.Reports;

namespace ThreeColor.Simulation.Tests.Reports;

public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("'quoted", "''quoted")]
    [InlineData("\tx", "'\tx")]
    [InlineData("", "")]
    public void Neutralise_FormulaLike_GetsAnApostrophe(string cell, string expected)
    {
        Assert.Equal(expected, CsvWriter.Neutralise(cell));
        Assert.Equal(cell, CsvWriter.Restore(expected));
    }

    [Property]
    public void Neutralise_AnyText_IsReversibleAndNeverAFormula(NonNull<string> cell)
    {
        var safe = CsvWriter.Neutralise(cell.Get);
        Assert.Equal(cell.Get, CsvWriter.Restore(safe));
        Assert.True(safe.Length == 0 || !"=+-@\t\r".Contains(safe[0]));
    }

    [Fact]
    public async Task WriteRow_SpecialCharacters_AreQuotedAfterAMark()
    {
        using var stream = new MemoryStream();
        await using (var csv = new CsvWriter(stream))
            await csv.WriteRowAsync(default, "a", "b,c", "say \"hi\"", "line\nbreak", "=1");
        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
        Assert.Equal("a,\"b,c\",\"say \"\"hi\"\"\",\"line\nbreak\",'=1\r\n", Encoding.UTF8.GetString(stream.ToArray()[3..]));
    }
}
