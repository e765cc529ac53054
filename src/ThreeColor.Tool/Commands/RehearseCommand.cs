using System.CommandLine;
using NodaTime;
using ThreeColor.Policies;
using ThreeColor.Tool.Classifying;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Reading;
using ThreeColor.Tool.Rehearsing.Running;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Tool.Rehearsing.Telling;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor rehearse</c>: plays a story under a policy with the real engine, and says what happens.</summary>
internal static class RehearseCommand
{
    public static Command Create(ToolStreams streams)
    {
        var policy = new Option<string>("--policy") { Description = "A policy file.", Required = true };
        var story = new Option<string>("--story")
        {
            Description = "A story as JSON lines (docs/stories.md); - is the standard input.",
            Required = true,
        };
        var until = new Option<string?>("--until") { Description = "How far time goes, local or an instant; the last line by default." };
        var (json, language) = (CommonOptions.Json(), CommonOptions.Language());
        var command = new Command("rehearse", "Play a story under a policy, hour by hour.") { policy, story, until, json, language };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var lang = arguments.GetValue(language)!;
            var file = arguments.GetValue(policy)!;
            var care = await CommonOptions.ReadRunnableAsync(file, lang, streams, cancellationToken).ConfigureAwait(false);
            var told = await ReadAsync(arguments.GetValue(story)!, care, lang, streams, cancellationToken).ConfigureAwait(false);
            var end = EndOf(arguments.GetValue(until), care, lang);
            var tell = Teller(arguments.GetValue(json), care, lang, streams);
            var failed = false;
            await foreach (var happening in Player.PlayAsync(care, told, end, cancellationToken).ConfigureAwait(false))
            {
                failed |= happening is Happening.Line { Result: LineResult.Failed };
                tell(happening);
            }

            return failed ? ExitCodes.Findings : ExitCodes.Fine;
        });
        return command;
    }

    /// <summary>Reads a story; one that cannot be played is refused with all its faults.</summary>
    public static async Task<Story> ReadAsync(
        string path, CarePolicy policy, string language, ToolStreams streams, CancellationToken cancellationToken)
    {
        var stream = PeopleFile.Open(path, language, streams);
        await using var closing = stream.ConfigureAwait(false);
        var folder = path == "-" ? "" : Path.GetDirectoryName(path) ?? "";
        var reading = await StoryReader.ReadAsync(stream, folder, policy, cancellationToken).ConfigureAwait(false);
        if (reading.Story is { } story)
            return story;
        foreach (var fault in reading.Faults)
            await streams.Error.WriteLineAsync($"{path}:{fault.Describe(language)}").ConfigureAwait(false);
        throw ToolFaults.UnusableStory.Refuses(language, path);
    }

    private static Action<Happening> Teller(bool json, CarePolicy policy, string language, ToolStreams streams) =>
        json ? new JsonTeller(streams.Output, policy.Frame.Zone).Tell : new TextTeller(streams.Writer, policy, language).Tell;

    private static Instant? EndOf(string? text, CarePolicy policy, string language)
    {
        if (text is null)
            return null;
        return new StoryTime(policy.Frame.Days).Read(text) ?? throw ToolFaults.BadInstant.Refuses(language, text);
    }
}
