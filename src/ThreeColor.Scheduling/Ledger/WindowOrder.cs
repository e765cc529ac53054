using ThreeColor.Duties;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>By (duty, number).</summary>
internal sealed class WindowOrder : IComparer<Window>
{
    public static WindowOrder Instance { get; } = new();

    public int Compare(Window? x, Window? y)
    {
        var byDuty = x!.Duty.CompareTo(y!.Duty);
        return byDuty != 0 ? byDuty : x.Number.CompareTo(y.Number);
    }
}
