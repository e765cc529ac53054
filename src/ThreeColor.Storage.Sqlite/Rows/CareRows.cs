using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

// All rows of residents, by one connection. What a commit writes change by change, Load gives back as ResidentCare.Replay would build it.
internal sealed class CareRows
{
    public CareRows(CareConnection connection)
    {
        Connection = connection;
        Words = new(connection);
        Visits = new(connection, Words);
        Events = new(connection, Words);
        Audit = new(connection, Words);
        Files = new(connection);
        State = new(connection);
        Claims = new(connection);
        Periods = new(connection);
        Residences = new(connection);
        Pauses = new(connection);
        Overrides = new(connection);
        Appeals = new(connection);
        Duties = new(connection);
        Windows = new(connection);
        Messages = new(connection);
        Units = new(connection);
        Coverage = new(connection);
        Leases = new(connection);
        Troubles = new(connection);
        Policies = new(connection);
    }

    public CareConnection Connection { get; }

    public WordRows Words { get; }

    public FileRows Files { get; }

    public FileStateRows State { get; }

    public ClaimRows Claims { get; }

    public TierPeriodRows Periods { get; }

    public ResidenceRows Residences { get; }

    public PauseRows Pauses { get; }

    public OverrideRows Overrides { get; }

    public AppealRows Appeals { get; }

    public DutyRows Duties { get; }

    public VisitRows Visits { get; }

    public WindowRows Windows { get; }

    public EventRows Events { get; }

    public AuditRows Audit { get; }

    public MessageRows Messages { get; }

    public UnitRows Units { get; }

    public CoverageRows Coverage { get; }

    public LeaseRows Leases { get; }

    public TroubleRows Troubles { get; }

    public PolicyRows Policies { get; }

    /// <summary>After a rollback: what was remembered of rows that are not there.</summary>
    public void Forget()
    {
        Words.Forget();
        Units.Forget();
    }

    /// <summary>What the store knows of a resident; rows that cannot be read are told, not thrown.</summary>
    /// <param name="request">Whom to look up.</param>
    /// <param name="kept">State, version and head where they are at hand.</param>
    public LoadedCare Load(CareRequest request, LoadedCare? kept = null)
    {
        try
        {
            return (kept is null ? ReadState(request) : kept with { CommandSeen = Files.Knows(request) }) is not { Care: not null } loaded
                ? new(null, 0, "", false)
                : loaded with
                {
                    KeyAt = request.Key is { } key ? Begun(request.Resident, key) : null,
                    History = request.HistorySince is { } since ? HistoryOf(request.Resident, since) : null,
                };
        }
        catch (UnreadableException unreadable)
        {
            return Files.Damaged(request.Resident, unreadable.Place);
        }
    }

    private LoadedCare? ReadState(CareRequest request)
    {
        if (Files.Load(request) is not { Care: { } file } head)
            return null;
        var resident = request.Resident;
        return head with
        {
            Care = file with
            {
                Claims = Claims.Load(resident),
                Pauses = Pauses.Load(resident),
                Override = Overrides.Load(resident),
                Appeals = Appeals.Load(resident),
                Duties = Duties.Load(resident),
                Events = Events.Load(resident),
            },
        };
    }

    private Instant? Begun(Id<Resident> resident, HistoryKey key) => key.Kind switch
    {
        HistoryKind.Visit => Visits.Begun(resident, key.Id),
        HistoryKind.Pause => Pauses.Begun(resident, key.Id),
        HistoryKind.Override => Overrides.Begun(resident, key.Id),
        HistoryKind.Appeal => Appeals.Begun(resident, key.Id),
        _ => null,
    };

    private CareHistory HistoryOf(Id<Resident> resident, Instant since) => new()
    {
        Since = since,
        Windows = Windows.Since(resident, since),
        Contacts = Visits.Since(resident, since),
        Periods = Periods.Since(resident, since),
        Pauses = Pauses.Since(resident, since),
        Residences = Residences.Since(resident, since),
        Overrides = Overrides.Since(resident, since),
        Appeals = Appeals.Since(resident, since),
        Claims = Claims.Since(resident, since),
    };
}
