using ThreeColor.Duties;
using ThreeColor.Residents;

namespace ThreeColor.Tests;

/// <summary>The open state of a resident, and all of their past.</summary>
internal sealed record Life(ResidentCare Care, CareHistory Past)
{
    /// <summary>The ledger by (duty, number), what is pending included.</summary>
    public ValueList<Window> Windows { get; } =
        Past.Windows.Concat(Care.PendingWindows).Order(Comparer<Window>.Create(ResidentCare.CompareWindows)).ToValueList();
}
