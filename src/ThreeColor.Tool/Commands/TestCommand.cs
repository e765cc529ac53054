using System.CommandLine;
using System.Globalization;
using ThreeColor.Classification.Faults;
using ThreeColor.Policies;
using ThreeColor.Tool.Checking;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor policy test FILE</c>: the examples a policy carries, what they do not touch, and the stories that stand beside it.</summary>
internal static class TestCommand
{
    public static Command Create(ToolStreams streams)
    {
        var file = CommonOptions.File();
        var (json, language) = (CommonOptions.Json(), CommonOptions.Language());
        var missing = new Option<bool>("--missing") { Description = "Print tests that would touch what no test touches, with blank expectations." };
        var command = new Command("test", "Run the tests a policy carries, and the stories beside it.") { file, json, language, missing };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var (path, lang) = (arguments.GetValue(file)!, arguments.GetValue(language)!);
            var reading = await CommonOptions.ReadUsableAsync(path, lang, streams, cancellationToken).ConfigureAwait(false);
            var coverage = reading.Classification!.Verification.Coverage;
            if (arguments.GetValue(missing))
            {
                JsonOutput.Write(streams.Output, writer => MissingTests.Write(writer, reading.Classification));
                return coverage.Failed > 0 ? ExitCodes.Findings : ExitCodes.Fine;
            }

            var stories = await StoryResult.OfAllAsync(path, reading, lang, streams, cancellationToken).ConfigureAwait(false);
            if (arguments.GetValue(json))
                JsonOutput.Write(streams.Output, writer => CheckCommand.WriteTests(writer, coverage, () => StoryResult.Write(writer, stories)));
            else
                WriteText(streams, path, reading, stories, lang);
            return coverage.Failed > 0 || stories.Any(story => !story.Failed.IsEmpty) ? ExitCodes.Findings : ExitCodes.Fine;
        });
        return command;
    }

    private static void WriteText(ToolStreams streams, string path, PolicyReading reading, IReadOnlyList<StoryResult> stories, string lang)
    {
        var coverage = reading.Classification!.Verification.Coverage;
        foreach (var fault in reading.Faults.Where(fault => fault.Code == ClassificationFaults.TestFailed.Code))
            streams.Writer.WriteLine($"{fault.At.File ?? path}:{fault.At.Line}:{fault.At.Column} {fault.Code} {fault.Message.In(lang)} {fault.Remedy.In(lang)}");
        var words = Words.Of(lang);
        streams.Writer.WriteLine(string.Format(CultureInfo.InvariantCulture, words.TestsRun, coverage.Run, coverage.Failed));
        foreach (var (name, share) in CheckCommand.SharesOf(coverage))
            streams.Writer.WriteLine(string.Format(CultureInfo.InvariantCulture, words.Covered, words.Coverage(name), share.Covered, share.Total));
        foreach (var name in coverage.Missing)
            streams.Writer.WriteLine($"  {words.NoTest}: {name}");
        if (stories.Count > 0)
            streams.Writer.WriteLine(string.Format(
                CultureInfo.InvariantCulture, words.StoriesRun, stories.Count, stories.Count(story => !story.Failed.IsEmpty)));
        foreach (var story in stories)
            story.WriteFailures(streams.Writer, lang);
    }
}
