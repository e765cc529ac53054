using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using ThreeColor.Tool;
using ThreeColor.Tool.Output;

namespace ThreeColor.Benchmarks;

/// <summary>
/// <c>threecolor classify</c> over 100,000 people as JSON lines, about five claims each; beside it, parsing the same lines into documents and doing
/// nothing with them. An operation is one person.
/// </summary>
[MemoryDiagnoser]
public class LinesBenchmarks
{
    private const int People = 100_000;

    private byte[] _lines = [];
    private string _policy = "";

    [GlobalSetup]
    public void Setup()
    {
        _policy = Path.Combine(Repository.Root, "policies", "q-district.json");
        var text = new StringBuilder();
        for (var i = 0; i < People; i++)
        {
            var bits = (uint)i * 2654435761u >> 4;
            text.Append(CultureInfo.InvariantCulture, $"{{\"resident\":\"r{i}\",\"claims\":[{{\"fact\":\"care.cover\",\"value\":\"{(bits % 3) switch { 0 => "basic", 1 => "partDay", _ => "lacking" }}\",\"source\":\"civil-affairs\",\"observed\":\"2026-03-{1 + bits % 28:D2}T08:00:00Z\"}}");
            foreach (var (fact, bit) in new[] { ("illness.suddenOnset", 3), ("accident.likely", 4), ("chronic.unstable", 5), ("mobility.limited", 6) })
                if ((bits >> bit + 8 & 3) != 0)
                    text.Append(CultureInfo.InvariantCulture, $",{{\"fact\":\"{fact}\",\"value\":{((bits >> bit & 1) != 0 ? "true" : "false")},\"source\":\"health\",\"observed\":\"2026-05-{1 + bits % 27:D2}T08:00:00Z\"}}");
            text.Append(CultureInfo.InvariantCulture, $",{{\"fact\":\"ability.total\",\"value\":{bits % 91},\"source\":\"civil-affairs\",\"observed\":\"2026-01-01T08:00:00Z\"}}]}}\n");
        }

        _lines = Encoding.UTF8.GetBytes(text.ToString());
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = People)]
    public int ParseOnly()
    {
        var (count, start) = (0, 0);
        for (var i = 0; i < _lines.Length; i++)
            if (_lines[i] == (byte)'\n')
            {
                using var document = System.Text.Json.JsonDocument.Parse(_lines.AsMemory(start, i - start));
                count += document.RootElement.GetProperty("claims").GetArrayLength();
                start = i + 1;
            }

        return count;
    }

    [Benchmark(OperationsPerInvoke = People)]
    public async Task<int> Classify()
    {
        using var input = new MemoryStream(_lines);
        return await new ThreeColorTool(input, Stream.Null, TextWriter.Null).RunAsync(["classify", "--policy", _policy, "--facts", "-", "--as-of", "2026-06-01"]);
    }
}
