using System.Text.Json;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Scheduling;
using ThreeColor.Visits;

namespace ThreeColor.Auditing;

/// <summary>The rows of one resident that an audit names instead of repeating them.</summary>
internal sealed class AuditedRows(CareHistory? past)
{
    private readonly Dictionary<Id<Visit>, Contact> _contacts = past?.Contacts.ToDictionary(contact => contact.Visit) ?? [];
    private readonly Dictionary<Id<CareEvent>, CareEvent> _events = [];
    private readonly Dictionary<(Id<Duty> Duty, int Number), string> _windows = [];

    /// <summary>The changes with what the rows say; <see langword="null"/> where a row is missing or unreadable.</summary>
    public List<CareChange>? Complete(ValueList<CareChange> audited)
    {
        var changes = new List<CareChange>();
        foreach (var change in audited)
        {
            if (Complete(change) is not { } complete)
                return null;
            Remember(complete);
            changes.Add(complete);
        }

        return changes;
    }

    /// <summary>The first window whose row is not the one that the audit followed so far speaks of; <see langword="null"/> where all are.</summary>
    public Window? FirstAltered() => past?.Windows.FirstOrDefault(
        window => _windows.TryGetValue((window.Duty, window.Number), out var digest) && digest != RowDigest.Of(window));

    private CareChange? Complete(CareChange change)
    {
        switch (change)
        {
            case CareChange.VisitAudited { Contact: null, Visit: { } visit } audited:
                return _contacts.TryGetValue(visit, out var contact) ? audited with { Contact = contact with { VoidedAt = null } } : null;
            case CareChange.DutyAudited audited:
                return Restore(audited);
            case CareChange.EventMoved moved:
                return Move(moved);
            default:
                return change;
        }
    }

    private void Remember(CareChange change)
    {
        switch (change)
        {
            case CareChange.WindowAudited window:
                _windows[(window.Duty, window.Number)] = window.Digest;
                break;
            case CareChange.EventWritten written:
                _events[written.Event.Id] = written.Event;
                break;
            case CareChange.Restated restated:
                foreach (var careEvent in restated.Care.Events)
                    _events[careEvent.Id] = careEvent;
                break;
        }
    }

    private CareChange.EventWritten? Move(CareChange.EventMoved moved)
    {
        if (!_events.TryGetValue(moved.Event, out var before))
            return null;
        try
        {
            return new(EventMembers.Apply(before, moved.Changed));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CareChange.DutyWritten? Restore(CareChange.DutyAudited audited)
    {
        try
        {
            return new(DutyLedger.Restore(audited.Duty, audited.State, audited.Paused) with { RemindedOf = audited.RemindedOf });
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
