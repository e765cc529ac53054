using System.CommandLine;
using Spectre.Console;
using ThreeColor.Classification;
using ThreeColor.Classification.Explaining;
using ThreeColor.Facts;
using ThreeColor.Tool.Output;

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
            var sentences = new PolicySentences(policy, lang);
            streams.Writer.WriteLine($"{reading.Frame!.Id} {reading.Frame.Version}");
            streams.Writer.WriteLine($"SHA-256 {reading.Digest}\n");
            foreach (var rule in policy.Rules)
                streams.Writer.WriteLine($"{rule.Id}  {sentences.Of(rule)}{(rule.Basis.Length > 0 ? $" [{rule.Basis}]" : "")}");
            streams.Writer.WriteLine();
            WriteTable(policy, sentences, streams);
            foreach (var source in reading.Frame.Basis)
                streams.Writer.WriteLine($"[{source.Language}] {source.Text}");
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void WriteTable(ClassificationPolicy policy, PolicySentences sentences, ToolStreams streams)
    {
        var rows = DecisionRows.Of(policy.Table);
        var table = new Table().Border(TableBorder.Ascii);
        table.AddColumn(new TableColumn(new Text("#")));
        foreach (var fact in policy.Table.Facts)
            table.AddColumn(new TableColumn(new Text(sentences.FactName(fact))));
        table.AddColumn(new TableColumn(new Text("→")));
        foreach (var (row, number) in rows.Take(MostRows).Select((row, i) => (row, i + 1)))
            table.AddRow([new Text($"{number}"), .. row.Sets.Select((set, axis) => (Spectre.Console.Rendering.IRenderable)new Text(Cell(policy, sentences, axis, set))), new Text(sentences.TierName(policy.Table.CodeOf(row.Tier)))]);
        People.Console(streams).Write(table);
        if (rows.Count > MostRows)
            streams.Writer.WriteLine($"… {rows.Count - MostRows}");
    }

    private static string Cell(ClassificationPolicy policy, PolicySentences sentences, int axis, ulong set)
    {
        var fact = policy.Table.Facts[axis];
        var bands = policy.Table.BandCount(fact);
        return System.Numerics.BitOperations.PopCount(set) == bands
            ? "–"
            : string.Join(" / ", Enumerable.Range(0, bands).Where(band => (set >> band & 1) != 0).Select(band => sentences.BandText(fact, band)));
    }
}
