using ThreeColor.Duties;
using ThreeColor.Simulation.Reports;

namespace ThreeColor.Simulation.Running;

/// <summary>Adds up one unit of the patrol screen.</summary>
internal sealed class UnitTally
{
    private readonly int[] _windows = new int[6];

    public int Expected { get; set; }

    public int Seen { get; set; }

    public int ByDoorCode { get; set; }

    public int WholeChecklist { get; set; }

    public int Evaluations { get; set; }

    public int Satisfied { get; set; }

    public LedgerCounts Ledger => new(
        Expected,
        _windows[(int)WindowStatus.Met],
        _windows[(int)WindowStatus.Late],
        _windows[(int)WindowStatus.Excused],
        _windows[(int)WindowStatus.Missed],
        _windows[(int)WindowStatus.NotYetDue] + _windows[(int)WindowStatus.Overdue],
        _windows[(int)WindowStatus.Overdue]);

    public void Add(WindowStatus status) => _windows[(int)status]++;
}
