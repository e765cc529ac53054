using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Storage.Sqlite.Rows;

// Writes the rows of each kind of change of one commit. What a change builds on is read in Begin, before anything is written.
internal sealed class ChangeRows(CareRows rows) : ICareChangeVisitor
{
    private Id<Resident> _resident;
    private Instant _at;
    private bool _exists;
    private Id<Unit> _home;
    private bool _moved;
    private List<ClaimRow>? _claims;
    private ResidentCare? _contacts;

    /// <summary>The newest contact and the attempts since; <see langword="null"/> where the commit leaves them as they are.</summary>
    public ResidentCare? Contacts => _contacts;

    public void Begin(CareCommit commit, ResidentHead head)
    {
        _resident = commit.Resident;
        _at = commit.Audit.At;
        _exists = head.Exists;
        _home = head.Unit;
        _moved = false;
        _claims = commit.Changes.Any(TouchesClaims) ? rows.Claims.Current(_resident) : null;
        _contacts = commit.Changes.Any(TouchesContacts) ? head.Contacts(_resident) : null;
    }

    public void End()
    {
        // Also where the resident is back by now: rows were written in between.
        if (!_moved)
            return;
        rows.Units.Know(_home);
        rows.Duties.Move(_resident, _home);
        rows.Events.Move(_resident, _home);
    }

    public void Visit(CareChange.FileWritten change)
    {
        rows.Files.Put(change.Resident);
        MoveTo(change.Resident.Unit);
        if (!_exists)
            rows.Residences.Add(_resident, new(change.Resident.RegisteredAt, change.Resident.Unit, change.Resident.Dwelling));
        _exists = true;
    }

    public void Visit(CareChange.ResidenceChanged change)
    {
        rows.State.Reside(_resident, change.Residence);
        rows.Residences.Add(_resident, change.Residence);
        MoveTo(change.Residence.Unit);
    }

    public void Visit(CareChange.ClaimRecorded change) => rows.Claims.Record(_resident, change, _claims!);

    public void Visit(CareChange.TierAssessed change) => rows.State.Assess(_resident, change.Assessment);

    public void Visit(CareChange.LoweringWritten change) => rows.State.Lower(_resident, change.Lowering);

    public void Visit(CareChange.StandingChanged change)
    {
        rows.State.Stand(_resident, change.Period);
        rows.Periods.Add(_resident, change.Period);
    }

    public void Visit(CareChange.PauseWritten change) => rows.Pauses.Put(_resident, change.Pause);

    public void Visit(CareChange.OverrideWritten change) => rows.Overrides.Put(_resident, change.Override);

    public void Visit(CareChange.AppealWritten change) => rows.Appeals.Put(_resident, change.Appeal);

    public void Visit(CareChange.VisitRecorded change)
    {
        rows.Visits.Add(change.Visit);
        _contacts = _contacts!.Apply(change);
    }

    public void Visit(CareChange.VisitVoided change)
    {
        rows.Visits.Void(_resident, change);
        _contacts = _contacts!.Apply(change);
    }

    public void Visit(CareChange.VisitCorrected change)
    {
        rows.Visits.Correct(_resident, change.Visit);
        _contacts = _contacts!.Apply(change);
    }

    public void Visit(CareChange.ContactsRecounted change) => _contacts = _contacts!.Apply(change);

    public void Visit(CareChange.DutyWritten change) => rows.Duties.Put(_resident, _home, change.Duty, _at);

    public void Visit(CareChange.DutyRemoved change) => rows.Duties.Remove(_resident, change.Duty);

    public void Visit(CareChange.ReminderWritten change) => rows.Duties.Remind(_resident, change);

    public void Visit(CareChange.WindowEnded change) => rows.Windows.Put(_resident, change.Window);

    public void Visit(CareChange.WindowsReopened change) => rows.Windows.Reopen(_resident, change.Duty, change.From);

    public void Visit(CareChange.EventWritten change) => rows.Events.Put(change.Event, _home);

    public void Visit(CareChange.EditionFollowed change) => rows.State.Follow(_resident, change.Edition);

    public void Visit(CareChange.Restated change)
    {
        var care = change.Care;
        MoveTo(care.Resident.Unit);
        _exists = true;
        RestateFile(care);
        rows.Claims.Restate(_resident, care.Claims);
        _claims?.Clear();
        _claims?.AddRange(rows.Claims.Current(_resident));
        rows.Pauses.Restate(_resident, care.Pauses);
        rows.Overrides.Restate(_resident, care.Override);
        rows.Appeals.Restate(_resident, care.Appeals);
        rows.Windows.Clear(_resident);
        rows.Duties.Restate(_resident, _home, care.Duties, _at);
        rows.Events.Restate(_resident, care.Events, _home);
    }

    private void MoveTo(Id<Unit> home)
    {
        _moved |= home != _home;
        _home = home;
    }

    private static bool TouchesClaims(CareChange change) => change is CareChange.ClaimRecorded or CareChange.Restated;

    private static bool TouchesContacts(CareChange change) =>
        change is CareChange.VisitRecorded or CareChange.VisitVoided or CareChange.VisitCorrected or CareChange.ContactsRecounted;

    private void RestateFile(ResidentCare care)
    {
        rows.Files.Put(care.Resident);
        rows.State.Reside(_resident, care.Residence);
        rows.Residences.Restate(_resident, care.Residence);
        rows.State.Assess(_resident, care.Assessment);
        rows.State.Lower(_resident, care.Lowering);
        rows.State.Stand(_resident, care.Period);
        rows.Periods.Restate(_resident, care.Period);
        rows.State.Follow(_resident, care.Edition);
        if (_contacts is null)
            rows.State.PutContacts(_resident, care.LastSeen, care.Attempts);
        else
            _contacts = _contacts with { LastSeen = care.LastSeen, Attempts = care.Attempts };
    }
}
