using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Explaining;
using ThreeColor.Facts;
using ThreeColor.Tool.Checking;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor policy show FILE</c>: what a person signs who does not program.</summary>
internal static class ShowCommand
{
    private const int MostRows = 200;

    public static Command Create(ToolStreams streams)
    {
        var file = CommonOptions.File();
        var language = CommonOptions.Language();
        var command = new Command("show", "Show the rules as sentences and as a decision table, with the digest.") { file, language };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var (path, lang) = (arguments.GetValue(file)!, arguments.GetValue(language)!);
            var reading = await CommonOptions.ReadUsableAsync(path, lang, streams, cancellationToken).ConfigureAwait(false);
            var policy = reading.Classification!;
            streams.Writer.WriteLine($"{reading.Frame!.Id} {reading.Frame.Version}");
            streams.Writer.WriteLine($"SHA-256 {reading.Digest}\n");
            foreach (var day in policy.Editions)
                WriteEdition(policy, day, lang, streams);
            foreach (var source in reading.Frame.Basis)
                streams.Writer.WriteLine($"[{source.Language}] {source.Text}");
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void WriteEdition(ClassificationPolicy policy, LocalDate day, string language, ToolStreams streams)
    {
        var sentences = new PolicySentences(policy, language, day: day);
        if (policy.Editions.Count > 1)
            streams.Writer.WriteLine($"— {LocalDatePattern.Iso.Format(day)} —");
        foreach (var rule in policy.RulesAt(day))
            streams.Writer.WriteLine($"{rule.Id}  {sentences.Of(rule)}{(rule.Basis.Length > 0 ? $" [{rule.Basis}]" : "")}");
        streams.Writer.WriteLine();
        WriteTable(policy.TableAt(day), sentences, streams);
    }

    private static void WriteTable(TierTable decided, PolicySentences sentences, ToolStreams streams)
    {
        var rows = DecisionRows.Of(decided);
        var table = new Table().Border(TableBorder.Ascii);
        table.AddColumn(new TableColumn(new Text("#")));
        foreach (var fact in decided.Facts)
            table.AddColumn(new TableColumn(new Text(sentences.FactName(fact))));
        table.AddColumn(new TableColumn(new Text("→")));
        foreach (var (row, number) in rows.Take(MostRows).Select((row, i) => (row, i + 1)))
            table.AddRow([new Text($"{number}"), .. row.Sets.Select((set, axis) => (Spectre.Console.Rendering.IRenderable)new Text(Cell(decided, sentences, axis, set))), new Text(sentences.TierName(decided.CodeOf(row.Tier)))]);
        People.Console(streams).Write(table);
        if (rows.Count > MostRows)
            streams.Writer.WriteLine($"… {rows.Count - MostRows}");
    }

    private static string Cell(TierTable decided, PolicySentences sentences, int axis, ulong set)
    {
        var fact = decided.Facts[axis];
        var bands = decided.BandCount(fact);
        return System.Numerics.BitOperations.PopCount(set) == bands
            ? "–"
            : string.Join(" / ", Enumerable.Range(0, bands).Where(band => (set >> band & 1) != 0).Select(band => sentences.BandText(fact, band)));
    }
}
