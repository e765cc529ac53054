using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ThreeColor.Classification;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Document;
using ThreeColor.Facts;
using ThreeColor.Policies;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Document;
using ThreeColor.Tool.Checking;
using ThreeColor.Tool.Classifying;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor policy diff OLD NEW</c>: who moves, why, and what it costs.</summary>
internal static class DiffCommand
{
    private const int MostShown = 20;

    public static Command Create(ToolStreams streams)
    {
        var (old, @new) = (CommonOptions.File("OLD"), CommonOptions.File("NEW"));
        var population = new Option<string?>("--population") { Description = "People as JSON lines; a line may carry its 'unit'." };
        var language = CommonOptions.Language();
        var command = new Command("diff", "Compare two policies: combinations and people who move, and visits a year.") { old, @new, population, language };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var lang = arguments.GetValue(language)!;
            var before = await CommonOptions.ReadUsableAsync(arguments.GetValue(old)!, lang, streams, cancellationToken).ConfigureAwait(false);
            var after = await CommonOptions.ReadUsableAsync(arguments.GetValue(@new)!, lang, streams, cancellationToken).ConfigureAwait(false);
            streams.Writer.WriteLine($"{before.Frame!.Id} {before.Frame.Version} {before.Digest[..12]} → {after.Frame!.Id} {after.Frame.Version} {after.Digest[..12]}");
            var moved = after.Classification!.Editions.Sum(day => CompareCombinations(before.Classification!, after.Classification, day, lang, streams));
            if (arguments.GetValue(population) is { } path)
                moved += await ComparePeopleAsync(before, after, path, lang, streams, cancellationToken).ConfigureAwait(false);
            return moved > 0 ? ExitCodes.Findings : ExitCodes.Fine;
        });
        return command;
    }

    private static int CompareCombinations(ClassificationPolicy before, ClassificationPolicy after, LocalDate day, string language, ToolStreams streams)
    {
        if (after.Editions.Count > 1)
            streams.Writer.WriteLine($"— {LocalDatePattern.Iso.Format(day)} —");
        var found = TableComparison.Compare(before.TableAt(day), after.TableAt(day));
        if (found.Moves is not { } moves)
        {
            streams.Writer.WriteLine(ToolFaults.TooLargeToCompare.Refuses(language, found.Combinations, TableComparison.MostCombinations).Message);
            return 0;
        }

        var words = Words.Of(language);
        streams.Writer.WriteLine(string.Format(CultureInfo.InvariantCulture, words.Moves, found.Count, found.Combinations));
        foreach (var move in moves.Take(MostShown))
            streams.Writer.WriteLine($"  {move.From} → {move.To}: {move.Count}; {words.Example} {string.Join(", ", move.Example)} ({Why(before, move.Example, day)} → {Why(after, move.Example, day)})");
        return moves.Count;
    }

    private static string Why(ClassificationPolicy policy, ValueList<KnownFact> person, LocalDate day)
    {
        var now = policy.Days.StartOf(day);
        var claims = person.Where(known => policy.FindFact(known.Fact) is { Derivation: null or FactDerivation.Since } fact && fact.Admits(known.Value))
            .Select(known => new Claim { Fact = known.Fact, Value = known.Value, Source = new("example"), ObservedAt = now, RecordedAt = now });
        return new Classifier(policy).Classify(claims.ToValueList(), now).Assessment.Rules is { IsEmpty: false } rules ? string.Join(", ", rules) : "–";
    }

    private static async Task<int> ComparePeopleAsync(
        PolicyReading before, PolicyReading after, string path, string language, ToolStreams streams, CancellationToken cancellationToken)
    {
        var (now, moves, units) = (Now.Instant, new SortedDictionary<string, int>(StringComparer.Ordinal), new SortedDictionary<string, (double Old, double New)>(StringComparer.Ordinal));
        var (one, other) = (new Classifier(before.Classification!), new Classifier(after.Classification!));
        await foreach (var person in PeopleFile.ReadAsync(path, before.Classification!, language, streams, cancellationToken).ConfigureAwait(false))
        {
            var (old, @new) = (Highest(one, person, now), Highest(other, person, now));
            if (old != @new)
                moves[$"{old} → {@new}"] = moves.GetValueOrDefault($"{old} → {@new}") + 1;
            var (visitsOld, visitsNew) = units.GetValueOrDefault(person.Unit);
            units[person.Unit] = (visitsOld + Visits(before.Policy?.Scheduling, old), visitsNew + Visits(after.Policy?.Scheduling, @new));
        }

        var words = Words.Of(language);
        streams.Writer.WriteLine(string.Format(CultureInfo.InvariantCulture, words.PeopleMove, moves.Values.Sum()));
        foreach (var (move, count) in moves)
            streams.Writer.WriteLine($"  {move}: {count}");
        streams.Writer.WriteLine($"{words.Visits}: {units.Values.Sum(unit => unit.Old):N0} → {units.Values.Sum(unit => unit.New):N0}");
        foreach (var (unit, visits) in units.Where(unit => unit.Key.Length > 0))
            streams.Writer.WriteLine($"  {unit}: {visits.Old:N0} → {visits.New:N0}");
        return moves.Count;
    }

    /// <summary>The tier by which visits are planned: the most severe possible one.</summary>
    private static string Highest(Classifier classifier, PeopleFile.Person person, Instant now) =>
        classifier.Policy.Table.CodeOf(classifier.Range(person.Claims, now).Highest)?.Value ?? "none";

    private static double Visits(SchedulingPolicy? scheduling, string tier) => scheduling is null || tier == "none" ? 0 : Demand.VisitsAYear(scheduling, new(tier));
}
