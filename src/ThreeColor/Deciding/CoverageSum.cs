using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Tiers;

namespace ThreeColor.Deciding;

/// <summary>Adds up what a decision adds to the counts of units and tiers.</summary>
internal sealed class CoverageSum
{
    private readonly List<CoverageCounts> _sums = [];

    public void Add(ValueList<CoverageCounts> counts)
    {
        if (_sums.Count == 0)
        {
            _sums.AddRange(counts);
            return;
        }

        foreach (var count in counts)
        {
            var index = _sums.FindIndex(sum => sum.Unit == count.Unit && sum.Tier == count.Tier);
            if (index < 0)
                _sums.Add(count);
            else
                _sums[index] = _sums[index].Add(count);
        }
    }

    public ValueList<CoverageCounts> ToValueList()
    {
        _sums.RemoveAll(sum => sum == new CoverageCounts(sum.Unit, sum.Tier));
        return _sums.ToValueList();
    }
}
