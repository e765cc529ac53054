using System.CommandLine;
using ThreeColor.Classification.Explaining;
using ThreeColor.Policies;
using ThreeColor.Tool.Classifying;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor classify</c>: people in, tiers out, one JSON line each, in the order they came.</summary>
internal static class ClassifyCommand
{
    public static Command Create(ToolStreams streams)
    {
        var policy = new Option<string[]>("--policy") { Description = "A policy file; several for several groups at once.", Required = true };
        var facts = new Option<string>("--facts") { Description = "People as JSON lines; - is the standard input.", Required = true };
        var asOf = new Option<string?>("--as-of") { Description = "The instant or day to judge by; now where it is left out." };
        var knownAt = new Option<string?>("--known-at") { Description = "Pass over what was recorded later; by default the same instant." };
        var explain = new Option<bool>("--explain") { Description = "Add sentences." };
        var reader = new Option<string>("--reader") { Description = "Who will read the sentences.", DefaultValueFactory = _ => "worker" };
        reader.AcceptOnlyFromAmong("worker", "supervisor", "department", "family", "resident", "public");
        var language = CommonOptions.Language();
        var command = new Command("classify", "Tell the tier of people.") { policy, facts, asOf, knownAt, explain, reader, language };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var lang = arguments.GetValue(language)!;
            var readings = new List<PolicyReading>();
            foreach (var path in arguments.GetValue(policy)!)
                readings.Add(await CommonOptions.ReadUsableAsync(path, lang, streams, cancellationToken).ConfigureAwait(false));
            var run = new Run(readings, lang, arguments.GetValue(explain) ? arguments.GetValue(reader) : null, streams);
            return run.Classify(arguments.GetValue(facts)!, arguments.GetValue(asOf), arguments.GetValue(knownAt), cancellationToken);
        });
        return command;
    }

    private sealed class Run(List<PolicyReading> readings, string language, string? reader, ToolStreams streams)
    {
        public int Classify(string path, string? asOf, string? knownAt, CancellationToken cancellationToken)
        {
            var now = Now.Instant;
            foreach (var reading in readings)
                Announce(reading);
            var stream = PeopleFile.Open(path, language, streams);
            using var closing = path == "-" ? null : stream;
            var output = new BufferedStream(streams.Output, 1 << 16);
            var several = readings.Count > 1;
            var lanes = readings.ConvertAll(reading =>
            {
                var policy = reading.Classification!;
                var at = CommonOptions.ParseInstant(asOf, policy.Days, language) ?? now;
                var known = CommonOptions.ParseInstant(knownAt, policy.Days, language) ?? at;
                var sentences = reader is null ? null : new PolicySentences(policy, language, reader, policy.Days.DayOf(at));
                return (Parser: new PersonParser(policy, at, several), Writer: new AnswerWriter(new(policy), several ? reading.Frame!.Id : null, at, known, sentences, output));
            });
            var (lines, bad) = (new LineReader(stream), 0);
            while (lines.TryRead(out var line))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (line.IsEmpty)
                    continue;
                foreach (var (parser, writer) in lanes)
                    if ((lines.IsCut ? ToolFaults.BadLine.Refuse($"longer than {LineReader.Longest} bytes") : parser.Parse(line)) is not { } refusal)
                    {
                        writer.Write(parser.Resident, parser.Span);
                    }
                    else
                    {
                        bad++;
                        streams.Error.WriteLine($"line {lines.Number}: {refusal.Code} {refusal.Message.In(language)} {refusal.Remedy.In(language)}");
                        break;
                    }
            }

            lanes.ForEach(lane => lane.Writer.Dispose());
            output.Flush();
            return bad > 0 ? ExitCodes.Findings : ExitCodes.Fine;
        }

        /// <summary>Which policy and catalogue every line that follows was decided by.</summary>
        private void Announce(PolicyReading reading)
        {
            var (words, catalogue) = (Words.Of(language), reading.Classification!.CatalogueDigest);
            streams.Error.WriteLine($"{words.Policy} {reading.Frame!.Id} {reading.Frame.Version} {reading.Digest}{(catalogue.Length > 0 ? $"; {words.Catalogue} {catalogue}" : "")}");
        }
    }
}
