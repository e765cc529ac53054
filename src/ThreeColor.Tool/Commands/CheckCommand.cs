using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using ThreeColor.Classification.Faults;
using ThreeColor.Classification.Verification;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Tool.Checking;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor policy check FILE</c>: what is proved of a policy, what is not, and what it costs.</summary>
internal static class CheckCommand
{
    private static readonly string[] Properties = ["no-gap", "no-dead-rule", "monotone", "require", "tests"];

    public static Command Create(ToolStreams streams)
    {
        var file = CommonOptions.File();
        var (json, language) = (CommonOptions.Json(), CommonOptions.Language());
        var population = new Option<string?>("--population") { Description = "People as JSON lines, as classify reads them: prints the demand in visits a year." };
        var tiers = new Option<string?>("--tiers") { Description = "People per tier, such as red=24,yellow=36,blue=33: prints the demand in visits a year." };
        var command = new Command("check", "Verify a policy.") { file, json, language, population, tiers };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var (path, lang) = (arguments.GetValue(file)!, arguments.GetValue(language)!);
            var reading = await PolicyDocument.ReadFileAsync(path, cancellationToken).ConfigureAwait(false);
            var demand = reading.Classification is null
                ? null
                : await Demand.ReadAsync(reading, arguments.GetValue(tiers), arguments.GetValue(population), lang, streams, cancellationToken).ConfigureAwait(false);
            if (arguments.GetValue(json))
                JsonOutput.Write(streams.Output, writer => WriteJson(writer, reading, demand, lang));
            else
                WriteText(streams, path, reading, demand, lang);
            if (reading.Frame is null || (reading.Classification is null && TooLarge(reading) is null))
                return ExitCodes.Unusable;
            return reading.Faults.Any(fault => fault.Severity != FaultSeverity.Information) ? ExitCodes.Findings : ExitCodes.Fine;
        });
        return command;
    }

    private static void WriteJson(Utf8JsonWriter json, PolicyReading reading, Demand? demand, string language)
    {
        var verification = reading.Classification?.Verification;
        json.WriteStartObject();
        json.WriteStartObject("policy");
        json.WriteString("id", reading.Frame?.Id);
        json.WriteString("version", reading.Frame?.Version);
        json.WriteString("digest", reading.Digest);
        json.WriteEndObject();
        var tooLarge = TooLarge(reading);
        json.WriteNumber("cells", verification?.Cells ?? tooLarge?.Count ?? 0);
        json.Strings("proved", verification?.Proved ?? []);
        json.Strings("unproved", verification?.Unproved ?? Unproved(tooLarge, language));
        json.WriteStartArray("findings");
        foreach (var fault in reading.Faults)
            WriteFinding(json, fault, language);
        json.WriteEndArray();
        json.WritePropertyName("tests");
        WriteTests(json, verification?.Coverage);
        json.WritePropertyName("demand");
        if (demand is null)
            json.WriteNullValue();
        else
            demand.Write(json);
        json.WritePropertyName("silentMinutes");
        WriteSilence(json, reading);
        json.WriteEndObject();
    }

    /// <summary>The finding of a policy that is well formed and too large to be proved.</summary>
    private static Fault? TooLarge(PolicyReading reading) =>
        reading.Faults.FirstOrDefault(fault => fault.Code == ClassificationFaults.TooManyCells.Code || fault.Code == ClassificationFaults.TooMuchWork.Code);

    private static ValueList<string> Unproved(Fault? tooLarge, string language) =>
        tooLarge is null ? ["everything: the rules could not be compiled"] : [.. Properties.Select(name => $"{name}: {tooLarge.Message.In(language)}")];

    private static void WriteFinding(Utf8JsonWriter json, Fault fault, string language)
    {
        json.WriteStartObject();
        json.WriteString("code", fault.Code);
        json.WriteString("name", fault.Name);
        json.WriteString("severity", fault.Severity.ToString().ToLowerInvariant());
        json.WriteString("path", fault.At.Pointer);
        json.WriteNumber("line", fault.At.Line);
        if (fault.At.File is { } file)
            json.WriteString("file", file);
        json.WriteString("message", fault.Message.In(language));
        json.WriteString("remedy", fault.Remedy.In(language));
        json.WriteString("example", fault.Example.Length == 0 ? null : fault.Example);
        json.WriteNumber("count", fault.Count);
        json.WriteEndObject();
    }

    public static void WriteTests(Utf8JsonWriter json, TestCoverage? coverage, Action? more = null)
    {
        json.WriteStartObject();
        json.WriteNumber("run", coverage?.Run ?? 0);
        json.WriteNumber("failed", coverage?.Failed ?? 0);
        json.WriteStartObject("coverage");
        if (coverage is not null)
        {
            foreach (var (name, share) in SharesOf(coverage))
            {
                json.WriteStartObject(name);
                json.WriteNumber("covered", share.Covered);
                json.WriteNumber("total", share.Total);
                json.WriteEndObject();
            }

            json.Strings("missing", coverage.Missing);
        }

        json.WriteEndObject();
        more?.Invoke();
        json.WriteEndObject();
    }

    public static (string Name, TestCoverage.Share Share)[] SharesOf(TestCoverage coverage) =>
        [("rules", coverage.Rules), ("atoms", coverage.Atoms), ("cuts", coverage.Cuts), ("unknowns", coverage.Unknowns)];

    private static void WriteSilence(Utf8JsonWriter json, PolicyReading reading)
    {
        if (reading.Policy is not { } policy)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var tier in policy.Frame.Tiers)
        {
            json.WriteStartObject(tier.Code.Value);
            foreach (var ladder in policy.Escalation.Ladders.Where(ladder => ladder.For.Tiers.IsEmpty || ladder.For.Tiers.Contains(tier.Code)))
                json.WriteNumber(ladder.Id.Value, Minutes(policy, ladder));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static long Minutes(CarePolicy policy, Ladder ladder) => (long)Math.Ceiling(policy.Escalation.SilentTimeBoundOf(ladder).TotalMinutes);

    private static void WriteText(ToolStreams streams, string path, PolicyReading reading, Demand? demand, string language)
    {
        var words = Words.Of(language);
        foreach (var fault in reading.Faults)
            streams.Writer.WriteLine($"{fault.At.File ?? path}:{fault.At.Line}:{fault.At.Column} {words.Severity(fault.Severity)} {fault.Code} {fault.Message.In(language)} {fault.Remedy.In(language)}");
        if (reading.Classification?.Verification is not { } verification)
        {
            foreach (var unproved in Unproved(TooLarge(reading), language))
                streams.Writer.WriteLine($"{words.NotProved}: {unproved}");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumns("", "");
        void Row(string name, string value) => table.AddRow(new Text(name), new Text(value));
        Row(words.Policy, $"{reading.Frame!.Id} {reading.Frame.Version}");
        Row(words.Digest, reading.Digest);
        if (reading.Classification.CatalogueDigest.Length > 0)
            Row(words.Catalogue, reading.Classification.CatalogueDigest);
        Row(words.Cells, Say(words.InNeed, verification.Cells, verification.InNeed));
        foreach (var tier in reading.Classification.Tiers)
            Row($"  {tier.Name.In(language)}", $"{reading.Classification.Table.CountOf(tier.Code)}");
        Row(words.Proved, string.Join("; ", verification.Proved));
        Row(words.NotProved, string.Join("; ", verification.Unproved));
        var shares = SharesOf(verification.Coverage).Select(s => $"{words.Coverage(s.Name)} {s.Share.Covered}/{s.Share.Total}");
        Row(words.Tests, $"{Say(words.TestsRun, verification.Coverage.Run, verification.Coverage.Failed)}; {string.Join(", ", shares)}");
        if (demand is not null)
            Row(words.Visits, demand.Say(words));
        foreach (var ladder in reading.Policy?.Escalation.Ladders ?? [])
            Row(Say(words.Silent, ladder.Id), Say(words.Minutes, Minutes(reading.Policy!, ladder)));
        if (!reading.NotStated.IsEmpty)
            Row(words.CannotRun, string.Join(", ", reading.NotStated));
        People.Console(streams).Write(table);
    }

    private static string Say(string template, params ReadOnlySpan<object> arguments) => string.Format(CultureInfo.InvariantCulture, template, arguments);
}
