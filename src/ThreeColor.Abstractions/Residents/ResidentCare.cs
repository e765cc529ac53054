using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Residents;

/// <summary>The open state of one resident's care: all that decisions are made on, and what one version covers.</summary>
/// <remarks>
/// It stays small however long a life is in care; what is over is rows (<see cref="CareHistory"/>). Immutable; it changes only by
/// <see cref="Replay"/>, so replaying the changes of the audit gives the state.
/// </remarks>
public sealed partial record ResidentCare
{
    /// <summary>The largest number of attempts that are kept: more than any policy asks for.</summary>
    public const int AttemptsKept = 16;

    /// <summary>The head of the file.</summary>
    public required Resident Resident { get; init; }

    /// <summary>The instant at which the current residence began.</summary>
    public Instant ResidesSince { get; init; }

    /// <summary>The claims that can still count, in the order they were recorded: of each fact and source the newest, and what is counted.</summary>
    public ValueList<Claim> Claims { get; init; }

    /// <summary>The standing now; <see langword="null"/> only before the first assessment.</summary>
    public TierPeriod? Period { get; init; }

    /// <summary>The newest assessment; <see langword="null"/> before the first.</summary>
    public TierAssessment? Assessment { get; init; }

    /// <summary>A lower tier that a person must confirm before it holds; <see langword="null"/> where none waits.</summary>
    public LoweringCandidate? Lowering { get; init; }

    /// <summary>Pauses that had not ended by <see cref="SettledTo"/>, by id.</summary>
    public ValueList<Pause> Pauses { get; init; }

    /// <summary>The override of the tier that holds; <see langword="null"/> where none does.</summary>
    public TierOverride? Override { get; init; }

    /// <summary>Appeals against the tier that wait for an answer, by id.</summary>
    public ValueList<TierAppeal> Appeals { get; init; }

    /// <summary>The newest contact in which the resident was seen or spoken to, by (occurred, visit); <see langword="null"/> before the first.</summary>
    public Contact? LastSeen { get; init; }

    /// <summary>The unanswered attempts since <see cref="LastSeen"/>, by (occurred, visit); the newest <see cref="AttemptsKept"/> of them.</summary>
    public ValueList<Contact> Attempts { get; init; }

    /// <summary>The open state of each duty, by duty.</summary>
    public ValueList<OpenDuty> Duties { get; init; }

    /// <summary>Events by (cause, episode): every open one, and the newest of each cause.</summary>
    public ValueList<CareEvent> Events { get; init; }

    /// <summary>The number of the edition the duties were folded under last; 0 before the first.</summary>
    public int Edition { get; init; }

    /// <summary>The instant of the newest commit, up to which everything due has been decided.</summary>
    /// <remarks><see langword="null"/> where the duties must be worked out from birth.</remarks>
    public Instant? SettledTo { get; init; }

    /// <summary>The standing now; <see cref="Standing.Undecided"/> before the first assessment.</summary>
    public Standing Standing => Period?.Standing ?? Standing.Undecided;

    /// <summary>The listed tier; <see langword="null"/> where none is.</summary>
    public Id<Tier>? Tier => Period?.Tier;

    /// <summary>The tags held; none unless listed.</summary>
    public ValueList<Id<Tag>> Tags => Period?.Tags ?? [];

    /// <summary>Where the resident lives.</summary>
    public Residence Residence => new(ResidesSince, Resident.Unit, Resident.Dwelling);

    /// <summary>The pending windows, by duty.</summary>
    public IEnumerable<Window> PendingWindows => Duties.Where(duty => duty.Pending is not null).Select(duty => duty.Pending!);

    /// <summary>Events not closed and not retracted.</summary>
    public IEnumerable<CareEvent> OpenEvents => Events.Where(careEvent => careEvent.IsOpen);

    /// <summary>An event by id, or <see langword="null"/>.</summary>
    public CareEvent? FindEvent(Id<CareEvent> id) => Events.FirstOrDefault(careEvent => careEvent.Id == id);

    /// <summary>A duty by id, or <see langword="null"/>.</summary>
    public OpenDuty? FindDuty(Id<Duty> id) => Duties.FirstOrDefault(duty => duty.Duty == id);
}
