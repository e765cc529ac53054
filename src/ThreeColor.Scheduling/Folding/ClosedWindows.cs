namespace ThreeColor.Scheduling.Folding;

/// <summary>Gets the windows that a fold ends; reused by its caller.</summary>
internal class ClosedWindows
{
    private readonly List<ClosedWindow> _windows = [];

    public int Count => _windows.Count;

    public ClosedWindow this[int index] => _windows[index];

    public void Add(in ClosedWindow window) => _windows.Add(window);

    public virtual void Clear() => _windows.Clear();
}

/// <summary>The same with the state right behind each: where a late fact resumes.</summary>
internal sealed class ClosedWindows<TState> : ClosedWindows
    where TState : struct
{
    private readonly List<TState> _behind = [];

    public TState Behind(int index) => _behind[index];

    /// <summary>Says what stands behind the windows ended since the last time.</summary>
    public void Stamp(in TState state)
    {
        while (_behind.Count < Count)
            _behind.Add(state);
    }

    public override void Clear()
    {
        base.Clear();
        _behind.Clear();
    }
}
