using ThreeColor.Duties;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>One duty through all editions, whatever it was called: an id once used never names another.</summary>
internal sealed class DutyLineage
{
    private readonly List<DutyTerms> _terms = [];

    private DutyLineage(DutyRule rule, ReadOnlySpan<DutyEdition> before)
    {
        foreach (var edition in before)
            Add(rule, true, edition);
        FirstEdition = before.Length;
    }

    /// <summary>The terms of each edition, by its place.</summary>
    public IReadOnlyList<DutyTerms> Terms => _terms;

    /// <summary>The place of the first edition that has it.</summary>
    public int FirstEdition { get; }

    /// <summary>What it is called now, or was last.</summary>
    public Id<Duty> Name => _terms[^1].Duty;

    public bool IsNamed(Id<Duty> id)
    {
        foreach (var terms in _terms)
            if (terms.Duty == id)
                return true;
        return false;
    }

    /// <summary>The duties that any of some editions has, by the order in which they came.</summary>
    public static ValueList<DutyLineage> Of(ReadOnlySpan<DutyEdition> editions)
    {
        var lineages = new List<DutyLineage>();
        for (var i = 0; i < editions.Length; i++)
        {
            foreach (var rule in editions[i].Policy.Duties.OrderBy(rule => lineages.Exists(line => line.IsNamed(rule.Id)) ? 0 : 1))
                Continue(lineages, rule, editions[..(i + 1)]);
            foreach (var line in lineages)
                if (line._terms.Count == i)
                    line.Add(line._terms[^1].Rule, true, editions[i]);
        }

        return lineages.ToValueList();
    }

    /// <summary>A rule goes on from the duty of its id, else from the first of its former ids that no other rule goes on from.</summary>
    private static void Continue(List<DutyLineage> lineages, DutyRule rule, ReadOnlySpan<DutyEdition> editions)
    {
        var place = editions.Length - 1;
        var line = lineages.Find(line => line._terms.Count == place && line.IsNamed(rule.Id));
        foreach (var former in rule.Formerly)
            line ??= lineages.Find(other => other._terms.Count == place && other.IsNamed(former));
        if (line is null)
            lineages.Add(line = new(rule, editions[..^1]));
        line.Add(rule, false, editions[^1]);
    }

    private void Add(DutyRule rule, bool retired, DutyEdition edition) =>
        _terms.Add(new(
            retired && _terms.Count > 0 ? _terms[^1].Duty : rule.Id,
            rule, retired, edition.Policy.Days, edition.Policy.Tiers, edition.Policy.Tags, _terms.LastOrDefault()));
}
