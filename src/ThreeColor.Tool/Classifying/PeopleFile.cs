using System.Runtime.CompilerServices;
using NodaTime;
using ThreeColor.Classification.Document;
using ThreeColor.Facts;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Classifying;

/// <summary>A population as JSON lines.</summary>
internal static class PeopleFile
{
    /// <summary>One person of a population.</summary>
    internal sealed record Person(string Resident, string Unit, ValueList<Claim> Claims);

    public static Stream Open(string path, string language, ToolStreams streams)
    {
        if (path == "-")
            return streams.Input;
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw ToolFaults.Unreadable.Refuses(language, path);
        }
    }

    /// <summary>The people of a file; bad lines are reported by number and passed over.</summary>
    public static async IAsyncEnumerable<Person> ReadAsync(
        string path, ClassificationPolicy policy, string language, ToolStreams streams, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = Open(path, language, streams);
        await using var closing = stream.ConfigureAwait(false);
        var (lines, parser) = (new LineReader(stream), new PersonParser(policy, Now.Instant, others: true));
        while (Next(lines, parser, language, streams) is { } person)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return person;
        }
    }

    private static Person? Next(LineReader lines, PersonParser parser, string language, ToolStreams streams)
    {
        while (lines.TryRead(out var line))
            if (line.IsEmpty)
                continue;
            else if (parser.Parse(line) is { } refusal)
                streams.Error.WriteLine($"line {lines.Number}: {refusal.Code} {refusal.Message.In(language)} {refusal.Remedy.In(language)}");
            else
                return new(parser.Resident, parser.Unit, parser.Claims.ToValueList());
        return null;
    }
}
