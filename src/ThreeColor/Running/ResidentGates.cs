using ThreeColor.Residents;

namespace ThreeColor.Running;

/// <summary>Lets commands about one resident wait their turn in this process, so that they do not race each other.</summary>
internal sealed class ResidentGates
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Id<Resident>, Gate> _gates = [];

    /// <summary>Enters the gates of some residents, always in the same order, so that nobody waits in a circle.</summary>
    public async ValueTask<Entry> EnterAsync(IEnumerable<Id<Resident>> residents, CancellationToken cancellationToken)
    {
        var wanted = residents.Order().ToArray();
        var entered = 0;
        try
        {
            for (; entered < wanted.Length; entered++)
            {
                var gate = Use(wanted[entered]);
                try
                {
                    await gate.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
                }
                catch
                {
                    Leave(wanted[entered], release: false);
                    throw;
                }
            }

            return new Entry(this, wanted);
        }
        catch
        {
            for (var i = 0; i < entered; i++)
                Leave(wanted[i], release: true);
            throw;
        }
    }

    private Gate Use(Id<Resident> resident)
    {
        lock (_lock)
        {
            if (!_gates.TryGetValue(resident, out var gate))
                _gates[resident] = gate = new Gate();
            gate.Users++;
            return gate;
        }
    }

    private void Leave(Id<Resident> resident, bool release)
    {
        lock (_lock)
        {
            var gate = _gates[resident];
            if (release)
                gate.Turn.Release();
            if (--gate.Users == 0)
                _gates.Remove(resident);
        }
    }

    /// <summary>Leaves the gates again.</summary>
    public readonly struct Entry(ResidentGates gates, Id<Resident>[] residents) : IDisposable
    {
        public void Dispose()
        {
            foreach (var resident in residents)
                gates.Leave(resident, release: true);
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int Users { get; set; }
    }
}
