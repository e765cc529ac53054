using ThreeColor.Commands;
using ThreeColor.Residents;

namespace ThreeColor.Running;

/// <summary>Commands that are run together, and what became of them so far.</summary>
internal sealed class CommandBatch(IReadOnlyList<CareCommand> commands, StaffingLookup staffing, int attemptsAllowed)
{
    private readonly CareResult?[] _results = new CareResult?[commands.Count];
    private readonly int[] _attempts = new int[commands.Count];
    private readonly List<FailedWork> _failed = [];

    public IReadOnlyList<CareCommand> Commands => commands;

    public StaffingLookup Staffing => staffing;

    public IReadOnlyList<CareResult> Results => _results!;

    public IReadOnlyList<FailedWork> Failed => _failed;

    /// <summary>The first command of each resident that has no result yet: a store takes no resident twice at a time.</summary>
    public List<int> NextWave()
    {
        var wave = new List<int>();
        if (commands.Count == 1)
        {
            if (_results[0] is null)
                wave.Add(0);
            return wave;
        }

        var residents = new HashSet<Id<Resident>>();
        for (var i = 0; i < commands.Count; i++)
            if (_results[i] is null && residents.Add(commands[i].Resident))
                wave.Add(i);
        return wave;
    }

    public void Settle(int index, CareResult result, FailedWork? failed)
    {
        _results[index] = result;
        if (failed is not null)
            _failed.Add(failed);
    }

    /// <summary>Counts those of a wave that lost a race; who has lost too often gives up.</summary>
    /// <returns>The most attempts of any that goes on; 0 where none lost.</returns>
    public int CountLost(List<int> wave)
    {
        var most = 0;
        foreach (var index in wave)
            if (_results[index] is null)
            {
                if (++_attempts[index] >= attemptsAllowed)
                    _results[index] = new CareResult.Conflict();
                else
                    most = Math.Max(most, _attempts[index]);
            }

        return most;
    }
}
