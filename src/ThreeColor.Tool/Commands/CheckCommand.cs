using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using ThreeColor.Classification.Verification;
using ThreeColor.Policies;
using ThreeColor.Tool.Output;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor policy check FILE</c>: what is proved of a policy, what is not, and what it costs.</summary>
internal static class CheckCommand
{
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
            if (reading.Frame is null || reading.Classification is null)
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
        json.WriteNumber("cells", verification?.Cells ?? 0);
        json.Strings("proved", verification?.Proved ?? []);
        json.Strings("unproved", verification?.Unproved ?? ["everything: the rules could not be compiled"]);
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

    private static void WriteFinding(Utf8JsonWriter json, Fault fault, string language)
    {
        json.WriteStartObject();
        json.WriteString("code", fault.Code);
        json.WriteString("name", fault.Name);
        json.WriteString("severity", fault.Severity.ToString().ToLowerInvariant());
        json.WriteString("path", fault.At.Pointer);
        json.WriteNumber("line", fault.At.Line);
        json.WriteString("message", fault.Message.In(language));
        json.WriteString("remedy", fault.Remedy.In(language));
        json.WriteString("example", fault.Example.Length == 0 ? null : fault.Example);
        json.WriteNumber("count", fault.Count);
        json.WriteEndObject();
    }

    public static void WriteTests(Utf8JsonWriter json, TestCoverage? coverage)
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
        foreach (var ladder in policy.Escalation.Ladders)
            json.WriteNumber(ladder.Id.Value, (long)Math.Ceiling(policy.Escalation.SilentTimeBound(ladder).TotalMinutes));
        json.WriteEndObject();
    }

    private static void WriteText(ToolStreams streams, string path, PolicyReading reading, Demand? demand, string language)
    {
        var console = People.Console(streams);
        foreach (var fault in reading.Faults)
            streams.Writer.WriteLine($"{path}:{fault.At.Line}:{fault.At.Column} {fault.Severity.ToString().ToLowerInvariant()} {fault.Code} {fault.Message.In(language)} {fault.Remedy.In(language)}");
        if (reading.Classification?.Verification is not { } verification)
            return;
        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumns("", "");
        void Row(string name, object value) => table.AddRow(new Text(name), new Text($"{value}"));
        Row("policy", $"{reading.Frame!.Id} {reading.Frame.Version}");
        Row("digest", reading.Digest);
        Row("cells", $"{verification.Cells}, {verification.InNeed} in need");
        foreach (var tier in reading.Classification.Tiers)
            Row($"  {tier.Name.In(language)}", reading.Classification.Table.CountOf(tier.Code));
        Row("proved", string.Join("; ", verification.Proved));
        Row("not proved", string.Join("; ", verification.Unproved));
        Row("tests", $"{verification.Coverage.Run} run, {verification.Coverage.Failed} failed; {string.Join(", ", SharesOf(verification.Coverage).Select(s => $"{s.Name} {s.Share.Covered}/{s.Share.Total}"))}");
        if (demand is not null)
            Row("visits a year", demand.ToString());
        foreach (var ladder in reading.Policy?.Escalation.Ladders ?? [])
            Row($"silent at most ({ladder.Id})", $"{Math.Ceiling(reading.Policy!.Escalation.SilentTimeBound(ladder).TotalMinutes)} min");
        if (!reading.NotStated.IsEmpty)
            Row("cannot run yet", string.Join(", ", reading.NotStated));
        console.Write(table);
    }
}
