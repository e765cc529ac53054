using System.Runtime.InteropServices;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Visits;

namespace ThreeColor.Residents;

public sealed partial record ResidentCare
{
    /// <summary>The state after changes, from the state before them.</summary>
    /// <param name="before">The state, or <see langword="null"/> before the first change.</param>
    /// <param name="changes">The changes in order; the first of all is <see cref="CareChange.FileWritten"/>.</param>
    /// <exception cref="InvalidOperationException">The first change of all is another, or a change names a visit that is not there.</exception>
    public static ResidentCare Replay(ResidentCare? before, IEnumerable<CareChange> changes)
    {
        var care = before;
        foreach (var change in changes)
        {
            if (care is not null)
                care = care.Apply(change);
            else if (change is CareChange.FileWritten first)
                care = new ResidentCare { Resident = first.Resident };
            else
                throw new InvalidOperationException($"The first change of a resident opens the file; this one is {change.GetType().Name}.");
        }

        return care ?? throw new InvalidOperationException("There is no change to replay.");
    }

    /// <summary>The state after one change.</summary>
    /// <exception cref="InvalidOperationException">The change names a visit that is not there.</exception>
    public ResidentCare Apply(CareChange change) => change switch
    {
        CareChange.FileWritten c => this with { Resident = c.Resident },
        CareChange.ClaimRecorded c => this with { Claims = Claims.Add(c.Claim) },
        CareChange.TierAssessed c => this with { Assessment = c.Assessment },
        CareChange.StandingChanged c => this with { Tiers = Tiers.Add(c.Period) },
        CareChange.PauseWritten c => this with { Pauses = Put(Pauses, c.Pause, static (a, b) => a.Id.CompareTo(b.Id)) },
        CareChange.OverrideWritten c => this with { Overrides = Put(Overrides, c.Override, static (a, b) => a.Id.CompareTo(b.Id)) },
        CareChange.AppealWritten c => this with { Appeals = Put(Appeals, c.Appeal, static (a, b) => a.Id.CompareTo(b.Id)) },
        CareChange.VisitRecorded c => this with { Contacts = Put(Contacts, Contact.FromVisit(c.Visit), CompareContacts) },
        CareChange.VisitVoided c => this with { Contacts = Void(c) },
        CareChange.WindowWritten c => this with { Windows = Put(Windows, c.Window, CompareWindows) },
        CareChange.WindowRemoved c => this with { Windows = Windows.RemoveAll(w => w.Duty == c.Duty && w.Number == c.Number) },
        CareChange.EventWritten c => this with { Events = PutEvent(c.Event) },
        CareChange.ReminderWritten c => this with { Reminders = Put(Reminders, c.Reminder, static (a, b) => a.Duty.CompareTo(b.Duty)) },
        _ => throw new InvalidOperationException($"Unknown change {change.GetType().Name}."),
    };

    /// <summary>The order contacts are kept in: (occurred, visit).</summary>
    public static int CompareContacts(Contact a, Contact b)
    {
        var byTime = a.OccurredAt.CompareTo(b.OccurredAt);
        return byTime != 0 ? byTime : a.Visit.CompareTo(b.Visit);
    }

    /// <summary>The order windows are kept in: (duty, number).</summary>
    public static int CompareWindows(Window a, Window b)
    {
        var byDuty = a.Duty.CompareTo(b.Duty);
        return byDuty != 0 ? byDuty : a.Number.CompareTo(b.Number);
    }

    /// <summary>The order events are kept in: (cause, episode).</summary>
    public static int CompareEvents(CareEvent a, CareEvent b)
    {
        var byCause = a.Cause.CompareTo(b.Cause);
        return byCause != 0 ? byCause : a.Episode.CompareTo(b.Episode);
    }

    private static ValueList<T> Put<T>(ValueList<T> list, T item, Comparison<T> order)
    {
        var low = 0;
        var high = list.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var c = order(list[middle], item);
            if (c == 0)
                return list.SetItem(middle, item);
            if (c < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return list.Insert(low, item);
    }

    private ValueList<Contact> Void(CareChange.VisitVoided change)
    {
        var index = Contacts.FindIndex(contact => contact.Visit == change.Visit);
        if (index < 0)
            throw new InvalidOperationException($"Visit {change.Visit} is not in the file of {Resident.Id}.");
        return Contacts.SetItem(index, Contacts[index] with { VoidedAt = change.At });
    }

    private ValueList<CareEvent> PutEvent(CareEvent careEvent)
    {
        var kept = Events.RemoveAll(e => e.Cause == careEvent.Cause && e.Episode < careEvent.Episode && !e.IsOpen);
        return Put(kept, careEvent, CompareEvents);
    }
}
