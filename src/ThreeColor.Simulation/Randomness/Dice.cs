namespace ThreeColor.Simulation.Randomness;

/// <summary>Draws that depend on their key alone (SplitMix64), so that neither order of work nor anything added elsewhere shifts them.</summary>
/// <remarks>A mutable value: keep it in a local variable and draw from it in a fixed order.</remarks>
internal struct Dice
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    private Dice(ulong state) => _state = state;

    /// <summary>The dice of one key.</summary>
    public static Dice For(long seed, DiceStream stream, long entity = 0, long day = 0)
    {
        var state = Mix((ulong)seed + Golden);
        state = Mix(state ^ ((ulong)stream * Golden));
        state = Mix(state + ((ulong)entity * 0xD1B54A32D192ED03));
        return new(Mix(state ^ ((ulong)day * 0x8CB92BA72F3D8DD7)));
    }

    /// <summary>A stable key of a text, the same on every machine and run (FNV-1a).</summary>
    public static long KeyOf(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return (long)hash;
    }

    /// <summary>0 to 1, exclusive.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether something of this probability happens.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>0 to <paramref name="count"/>, exclusive.</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>From <paramref name="from"/> to <paramref name="to"/>, both inclusive.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>One of several.</summary>
    public T Pick<T>(params ReadOnlySpan<T> options) => options[Below(options.Length)];

    private ulong Next()
    {
        _state += Golden;
        return Mix(_state);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
