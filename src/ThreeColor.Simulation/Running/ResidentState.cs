using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Simulation.Behaviour;
using ThreeColor.Simulation.Population;
using ThreeColor.Tiers;

namespace ThreeColor.Simulation.Running;

/// <summary>What the people around one resident know and mean to do: a view of what was committed, and their plans.</summary>
internal sealed class ResidentState(DistrictResident resident)
{
    private readonly List<Window> _pending = [];
    private readonly List<CareEvent> _events = [];
    private int _commands;

    public int Number => resident.Number;

    public Resident File => resident.File;

    public Id<Resident> Id => resident.File.Id;

    public DistrictResident Resident => resident;

    /// <summary>How they live now, whatever the claims say.</summary>
    public LifeFacts Life { get; set; } = resident.Life;

    public Standing Standing { get; private set; }

    public Id<Tier>? Tier { get; private set; }

    public TierAssessment? Assessment { get; private set; }

    /// <summary>The lower tier that waits for somebody to confirm it.</summary>
    public LoweringCandidate? Lowering { get; private set; }

    /// <summary>The absence of this year that has begun or lies ahead.</summary>
    public AbsenceSpell? Absence { get; set; }

    /// <summary>Whether the grid knows of the absence.</summary>
    public bool AbsenceKnown { get; set; }

    /// <summary>Counts the plans to visit; only the newest is carried out.</summary>
    public int Plan { get; set; }

    /// <summary>The window the newest plan is for.</summary>
    public (Id<Duty> Duty, Instant DueAt)? PlannedFor { get; set; }

    /// <summary>When the newest plan is to be carried out; <see langword="null"/> where nobody means to come.</summary>
    public Instant? PlannedAt { get; set; }

    /// <summary>Knocks for the window of the newest plan that met nothing.</summary>
    public int Tries { get; set; }

    /// <summary>When the resident was last asked about facts.</summary>
    public Instant? AskedAt { get; set; }

    /// <summary>The event now under somebody's hands, by id; so that it is not taken twice.</summary>
    public HashSet<Id<CareEvent>> InHand { get; } = [];

    /// <summary>A fresh command id.</summary>
    public Id<Command> NextCommand() => new($"s{++_commands}");

    public bool IsAway(Instant at) => Absence?.Covers(at) == true;

    public CareEvent? FindEvent(Id<CareEvent> id) => _events.Find(careEvent => careEvent.Id == id);

    /// <summary>The window to visit for: the open one with the earliest due.</summary>
    public Window? NextWindow()
    {
        Window? next = null;
        foreach (var window in _pending)
            if (!window.Paused && (next is null || window.DueAt < next.DueAt))
                next = window;
        return next;
    }

    public void Apply(CareChange change)
    {
        switch (change)
        {
            case CareChange.TierAssessed c: Assessment = c.Assessment; break;
            case CareChange.StandingChanged c: (Standing, Tier) = (c.Period.Standing, c.Period.Tier); break;
            case CareChange.LoweringWritten c: Lowering = c.Lowering; break;
            case CareChange.DutyWritten c: Put(c.Duty); break;
            case CareChange.EventWritten c: Put(c.Event); break;
            default: break;
        }
    }

    private void Put(OpenDuty duty)
    {
        _pending.RemoveAll(window => window.Duty == duty.Duty);
        if (duty.Pending is { } pending)
            _pending.Add(pending);
    }

    private void Put(CareEvent careEvent)
    {
        _events.RemoveAll(e => e.Id == careEvent.Id);
        if (careEvent.IsOpen)
            _events.Add(careEvent);
        else
            InHand.Remove(careEvent.Id);
    }
}
