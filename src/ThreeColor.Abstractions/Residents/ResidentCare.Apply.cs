using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Visits;

namespace ThreeColor.Residents;

public sealed partial record ResidentCare
{
    /// <summary>The state after one commit, from the state before it.</summary>
    /// <param name="before">The state, or <see langword="null"/> before the first change.</param>
    /// <param name="changes">The changes in order; the first of all is <see cref="CareChange.FileWritten"/> or <see cref="CareChange.Restated"/>.</param>
    /// <param name="at">When the commit was decided.</param>
    /// <exception cref="InvalidOperationException">The first change of all is another.</exception>
    public static ResidentCare Replay(ResidentCare? before, IEnumerable<CareChange> changes, Instant at)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var care = before;
        foreach (var change in changes)
            care = care is null ? First(change) : change.ApplyTo(care);
        return care?.SettleTo(at) ?? throw new InvalidOperationException("There is no change to replay.");
    }

    /// <summary>The state after one change, before its commit is settled.</summary>
    public ResidentCare Apply(CareChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.ApplyTo(this);
    }

    /// <summary>The state as settled at an instant: pauses that have ended by then, or were voided, are no longer in it.</summary>
    public ResidentCare SettleTo(Instant at)
    {
        var kept = Pauses.RemoveAll(pause => pause.IsOverAt(at));
        return this with { SettledTo = at, Pauses = kept };
    }

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

    private static ResidentCare First(CareChange change) => change switch
    {
        CareChange.FileWritten first => new ResidentCare { Resident = first.Resident, ResidesSince = first.Resident.RegisteredAt },
        CareChange.Restated restated => restated.Care,
        _ => throw new InvalidOperationException($"The first change of a resident opens the file; this one is {change.GetType().Name}."),
    };

    /// <summary>A list with an item put in its place: it replaces the one that compares equal.</summary>
    internal static ValueList<T> Put<T>(ValueList<T> list, T item, Comparison<T> order)
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

    internal ResidentCare WithContact(Contact contact)
    {
        if (!contact.Seen)
            return LastSeen is { } last && CompareContacts(contact, last) < 0 ? this : this with { Attempts = Keep(Put(Attempts, contact, CompareContacts)) };
        if (LastSeen is { } newer && CompareContacts(contact, newer) < 0)
            return this;
        return this with { LastSeen = contact, Attempts = Attempts.RemoveAll(attempt => CompareContacts(attempt, contact) < 0) };
    }

    // What the visit was before counts no more; a newest contact that moved back is looked up by whoever decides.
    internal ResidentCare WithCorrected(Contact contact) =>
        (this with { Attempts = Attempts.RemoveAll(attempt => attempt.Visit == contact.Visit) }).WithContact(contact);

    internal ResidentCare WithEvent(CareEvent careEvent)
    {
        var kept = Events.RemoveAll(e => e.Cause == careEvent.Cause && e.Episode < careEvent.Episode && !e.IsOpen);
        return this with { Events = Put(kept, careEvent, CompareEvents) };
    }

    private static ValueList<Contact> Keep(ValueList<Contact> attempts) =>
        attempts.Count <= AttemptsKept ? attempts : attempts.TakeLast(AttemptsKept).ToValueList();
}
