using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using ThreeColor.Calendars;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary>Arguments that several commands share.</summary>
internal static class CommonOptions
{
    public static Argument<string> File(string name = "FILE") => new(name) { Description = "A policy file." };

    public static Option<bool> Json() => new("--json") { Description = "Write JSON for programs." };

    public static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "Language of sentences: zh-Hans or en.", DefaultValueFactory = _ => "en" };
        option.AcceptOnlyFromAmong("zh-Hans", "en");
        return option;
    }

    /// <summary>Reads a policy file; one that is no JSON object at all, or whose rules cannot be used, is refused with all its faults.</summary>
    public static async Task<PolicyReading> ReadUsableAsync(string path, string language, ToolStreams streams, CancellationToken cancellationToken)
    {
        var reading = await PolicyDocument.ReadFileAsync(path, cancellationToken).ConfigureAwait(false);
        if (reading is { Classification: not null, Frame: not null })
            return reading;
        foreach (var fault in reading.Faults)
            await streams.Error.WriteLineAsync($"{path}:{fault.Describe(language)}").ConfigureAwait(false);
        throw ToolFaults.UnusablePolicy.Refuses(language, path);
    }

    /// <summary>Reads a policy file by which a programme can run; any other is refused with all its faults.</summary>
    public static async Task<CarePolicy> ReadRunnableAsync(string path, string language, ToolStreams streams, CancellationToken cancellationToken)
    {
        var reading = await PolicyDocument.ReadFileAsync(path, cancellationToken).ConfigureAwait(false);
        if (reading.Policy is { } policy)
            return policy;
        foreach (var fault in reading.Faults)
            await streams.Error.WriteLineAsync($"{path}:{fault.Describe(language)}").ConfigureAwait(false);
        throw ToolFaults.UnusablePolicy.Refuses(language, path);
    }

    /// <summary>An instant, or the end of a local date.</summary>
    public static Instant? ParseInstant(string? text, DayCalendar days, string language)
    {
        if (text is null)
            return null;
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant)
            return instant.Value;
        return LocalDatePattern.Iso.Parse(text) is { Success: true } date
            ? days.StartOf(date.Value.PlusDays(1)) - Duration.Epsilon
            : throw ToolFaults.BadInstant.Refuses(language, text);
    }
}
