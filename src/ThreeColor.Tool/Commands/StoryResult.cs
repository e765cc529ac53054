using System.Text.Json;
using ThreeColor.Policies;
using ThreeColor.Tool.Rehearsing;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary>What came of playing one story beside a policy.</summary>
/// <param name="Path">The story.</param>
/// <param name="Failed">The expectations that do not hold.</param>
internal sealed record StoryResult(string Path, ValueList<Happening.Line> Failed)
{
    /// <summary>Plays every story beside a policy; a policy that cannot run, or a story that cannot be read, ends the command.</summary>
    public static async Task<IReadOnlyList<StoryResult>> OfAllAsync(
        string policyPath, PolicyReading reading, string language, ToolStreams streams, CancellationToken cancellationToken)
    {
        var results = new List<StoryResult>();
        foreach (var path in StoryTrials.Of(policyPath))
        {
            var policy = reading.Policy
                ?? await CommonOptions.ReadRunnableAsync(policyPath, language, streams, cancellationToken).ConfigureAwait(false);
            var story = await RehearseCommand.ReadAsync(path, policy, language, streams, cancellationToken).ConfigureAwait(false);
            results.Add(new(path, await StoryTrials.FailuresAsync(policy, story, cancellationToken).ConfigureAwait(false)));
        }

        return results;
    }

    /// <summary>Writes the member <c>stories</c>; nothing where there are none.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<StoryResult> results)
    {
        if (results.Count == 0)
            return;
        json.WriteStartObject("stories");
        json.WriteNumber("run", results.Count);
        json.WriteNumber("failed", results.Count(result => !result.Failed.IsEmpty));
        json.WriteStartArray("failures");
        foreach (var result in results)
            foreach (var line in result.Failed)
                foreach (var clause in line.Failed)
                    WriteClause(json, result.Path, line, clause);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Tells people which expectations do not hold.</summary>
    public void WriteFailures(TextWriter writer, string language)
    {
        foreach (var line in Failed)
            foreach (var clause in line.Failed)
            {
                var refusal = ToolFaults.NotAsExpected.Refuse(clause.Name, clause.Wanted, clause.Found);
                writer.WriteLine($"{Path}:{line.Played.Number} {refusal.Code} {refusal.Message.In(language)} {refusal.Remedy.In(language)}");
            }
    }

    private static void WriteClause(Utf8JsonWriter json, string path, Happening.Line line, FailedClause clause)
    {
        json.WriteStartObject();
        json.WriteString("story", path);
        json.WriteNumber("line", line.Played.Number);
        json.WriteString("name", clause.Name);
        json.WritePropertyName("wanted");
        json.WriteRawValue(clause.Wanted);
        json.WritePropertyName("found");
        json.WriteRawValue(clause.Found);
        json.WriteEndObject();
    }
}
