using System.Text.Json;
using ThreeColor.Policies;
using ThreeColor.Tool.Classifying;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Running;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing;

/// <summary>Stories as tests of a policy: those that stand beside it.</summary>
internal static class StoryTrials
{
    /// <summary>The stories of a policy file: beside it, in <c>stories</c> beside it, and in the folder named after it.</summary>
    /// <remarks>Files of people are JSON lines too; a story is told by its first line, which says <c>at</c>.</remarks>
    public static IReadOnlyList<string> Of(string policyPath)
    {
        var folder = Path.GetDirectoryName(policyPath) ?? "";
        string[] places = [folder, Path.Combine(folder, "stories"), Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(policyPath)}.stories")];
        return
        [
            .. places.Select(place => place.Length == 0 ? "." : place).Where(Directory.Exists)
                .SelectMany(place => Directory.GetFiles(place, "*.jsonl").Order(StringComparer.Ordinal)).Where(IsStory),
        ];
    }

    /// <summary>Plays a story to its end; the expectations that do not hold.</summary>
    public static async Task<ValueList<Happening.Line>> FailuresAsync(CarePolicy policy, Story story, CancellationToken cancellationToken)
    {
        var failed = new List<Happening.Line>();
        await foreach (var happening in Player.PlayAsync(policy, story, null, cancellationToken).ConfigureAwait(false))
            if (happening is Happening.Line { Result: LineResult.Failed } line)
                failed.Add(line);
        return failed.ToValueList();
    }

    private static bool IsStory(string path)
    {
        using var stream = File.OpenRead(path);
        var lines = new LineReader(stream);
        while (lines.TryRead(out var line))
            if (!line.IsEmpty)
                return SaysWhen(line);
        return false;
    }

    private static bool SaysWhen(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            while (json.Read())
                if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals("at"u8))
                    return true;
        }
        catch (JsonException)
        {
            // Whatever it is, it is no story; a story whose first line is broken is found by 'rehearse'.
        }

        return false;
    }
}
