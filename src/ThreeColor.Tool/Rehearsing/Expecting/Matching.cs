using System.Globalization;
using ThreeColor.Events;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Expecting;

/// <summary>Compares events and messages with what they must be like, on the keys named alone.</summary>
internal static class Matching
{
    public static List<Func<string, string?>> Of(IEnumerable<CareEvent> events) =>
        [.. events.Select(e => (Func<string, string?>)(key => ValueOf(e, key)))];

    public static List<Func<string, string?>> Of(IEnumerable<Notice> notices) =>
        [.. notices.Select(n => (Func<string, string?>)(key => ValueOf(n, key)))];

    /// <summary>Whether each pattern has a thing of its own that fits it.</summary>
    public static bool Covers(IReadOnlyList<Func<string, string?>> things, ValueList<Pattern> patterns)
    {
        var takenBy = new int[things.Count];
        Array.Fill(takenBy, -1);
        for (var pattern = 0; pattern < patterns.Count; pattern++)
            if (!Place(pattern, things, patterns, takenBy, new bool[things.Count]))
                return false;
        return true;
    }

    public static bool Fits(Func<string, string?> thing, Pattern pattern) => pattern.Keys.All(pair => thing(pair.Key) == pair.Value);

    // Whoever holds a thing gives it up if there is another one for them: the usual way to find a complete matching.
    private static bool Place(int pattern, IReadOnlyList<Func<string, string?>> things, ValueList<Pattern> patterns, int[] takenBy, bool[] tried)
    {
        for (var thing = 0; thing < things.Count; thing++)
        {
            if (tried[thing] || !Fits(things[thing], patterns[pattern]))
                continue;
            tried[thing] = true;
            if (takenBy[thing] < 0 || Place(takenBy[thing], things, patterns, takenBy, tried))
            {
                takenBy[thing] = pattern;
                return true;
            }
        }

        return false;
    }

    private static string? ValueOf(CareEvent e, string key) => key switch
    {
        "id" => e.Id.Value,
        "resident" => e.Resident.Value,
        "cause" => e.Cause.Value,
        "stage" => StoryWords.Write(e.Stage),
        "rung" => e.Rung.ToString(CultureInfo.InvariantCulture),
        "topRung" => e.TopRung.ToString(CultureInfo.InvariantCulture),
        "post" => e.Post.Post.Value,
        "owner" => e.Owner?.Value,
        "called" => e.Called?.Value,
        "severity" => StoryWords.Write(e.Severity),
        "source" => StoryWords.Write(e.Source),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No key of an event."),
    };

    private static string? ValueOf(Notice notice, string key) => key switch
    {
        "to" => notice.Recipient.Address,
        "kind" => StoryWords.Write(notice.Kind),
        "event" => notice.Event?.Value,
        "resident" => notice.Resident.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No key of a message."),
    };
}
