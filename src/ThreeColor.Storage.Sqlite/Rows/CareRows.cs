using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

// All rows of a resident. What Apply writes change by change, Load gives back as ResidentCare.Replay would build it.
internal sealed class CareRows(CareDatabase database)
{
    private readonly ClaimRows _claims = new(database);
    private readonly TierPeriodRows _tiers = new(database);
    private readonly PauseRows _pauses = new(database);
    private readonly OverrideRows _overrides = new(database);
    private readonly AppealRows _appeals = new(database);
    private readonly WindowRows _windows = new(database);
    private readonly ReminderRows _reminders = new(database);

    public FileRows Files { get; } = new(database);

    public VisitRows Visits { get; } = new(database);

    public EventRows Events { get; } = new(database);

    public LoadedCare Load(CareRequest request)
    {
        if (Files.Load(request) is not { Care: { } file } head)
            return new(null, 0, "", false);
        var resident = request.Resident;
        return head with
        {
            Care = file with
            {
                Claims = _claims.Load(resident),
                Tiers = _tiers.Load(resident),
                Pauses = _pauses.Load(resident),
                Overrides = _overrides.Load(resident),
                Appeals = _appeals.Load(resident),
                Contacts = Visits.Contacts(resident),
                Windows = _windows.Load(resident),
                Events = Events.Load(resident),
                Reminders = _reminders.Load(resident),
            },
        };
    }

    public void Apply(Id<Resident> resident, CareChange change)
    {
        switch (change)
        {
            case CareChange.FileWritten c: Files.Put(c.Resident); break;
            case CareChange.ClaimRecorded c: _claims.Add(resident, c.Claim); break;
            case CareChange.TierAssessed c: Files.Assess(resident, c.Assessment); break;
            case CareChange.StandingChanged c:
                Files.Stand(resident, c.Period);
                _tiers.Add(resident, c.Period);
                break;
            case CareChange.PauseWritten c: _pauses.Put(resident, c.Pause); break;
            case CareChange.OverrideWritten c: _overrides.Put(resident, c.Override); break;
            case CareChange.AppealWritten c: _appeals.Put(resident, c.Appeal); break;
            case CareChange.VisitRecorded c: Visits.Add(c.Visit); break;
            case CareChange.VisitVoided c: Visits.Void(resident, c); break;
            case CareChange.WindowWritten c: _windows.Put(resident, c.Window); break;
            case CareChange.WindowRemoved c: _windows.Remove(resident, c); break;
            case CareChange.EventWritten c: Events.Put(c.Event); break;
            case CareChange.ReminderWritten c: _reminders.Put(resident, c.Reminder); break;
            default: throw new InvalidOperationException($"Unknown change {change.GetType().Name}.");
        }
    }
}
