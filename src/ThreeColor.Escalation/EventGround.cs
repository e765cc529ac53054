using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;

namespace ThreeColor.Escalation;

/// <summary>The windows an event lists as its ground, kept as ranges, so that a year of missed windows stays small.</summary>
/// <remarks>
/// Pure; safe for concurrent use. The ranges are ordered by (duty, first) and never touch each other. The revision of an event
/// stays as it is: what a person may do is decided by moves, not by the list.
/// </remarks>
public static class EventGround
{
    /// <summary>The ranges that hold some windows, in whatever order they come.</summary>
    /// <param name="windows">The windows, of one duty or several.</param>
    public static ValueList<ListedWindows> Of(params ReadOnlySpan<Window> windows)
    {
        ValueList<ListedWindows> ranges = [];
        foreach (var window in windows)
            ranges = Add(ranges, window);
        return ranges;
    }

    /// <summary>The event with one more window in its ground; adjacent numbers of one duty become one range.</summary>
    /// <remarks>
    /// The first and the last window of a range may be listed again with another due, which then replaces the one told before;
    /// other windows that it lists already change nothing.
    /// </remarks>
    public static CareEvent List(CareEvent care, Window window)
    {
        var ranges = Add(care.Listed, window);
        return ranges == care.Listed ? care : care with { Listed = ranges };
    }

    /// <summary>The event without the windows of a duty from a number on, and the due of the first one taken away.</summary>
    /// <param name="care">The event.</param>
    /// <param name="duty">The duty.</param>
    /// <param name="from">The lowest number taken away.</param>
    /// <param name="due">The due of window <paramref name="from"/>, where the cut lies inside a range, which knows only its ends.</param>
    /// <param name="dueBefore">
    /// The due of the window before it, where the cut lies inside a range. Left out, the part that stays is taken to last until
    /// <paramref name="due"/>, else until the old end: too late rather than too early, so that no contact ends more than it should.
    /// </param>
    /// <returns>
    /// The event, the same one where it listed none of these windows; the due is <see langword="null"/> where nothing was taken
    /// away, and where the cut lies inside a range and <paramref name="due"/> was left out.
    /// </returns>
    public static (CareEvent After, Instant? FirstDue) Unlist(
        CareEvent care, Id<Duty> duty, int from, Instant? due = null, Instant? dueBefore = null)
    {
        if (care.Listed.FindIndex(range => range.Duty == duty && range.Last >= from) is var place && place < 0)
            return (care, null);
        var cut = care.Listed[place];
        var kept = care.Listed.RemoveAll(range => range.Duty == duty && range.Last >= from);
        if (cut.First >= from)
            return (care with { Listed = kept }, cut.FirstDue);
        var firstDue = from == cut.Last ? cut.LastDue : due;
        var lastDue = from - 1 == cut.First ? cut.FirstDue : dueBefore ?? firstDue ?? cut.LastDue;
        return (care with { Listed = kept.Insert(place, cut with { Last = from - 1, LastDue = lastDue }) }, firstDue);
    }

    /// <summary>Whether a window is part of the ground of an event.</summary>
    public static bool Lists(CareEvent care, Window window)
    {
        foreach (var range in care.Listed)
            if (range.Contains(window.Duty, window.Number))
                return true;
        return false;
    }

    /// <summary>The event with all that another one lists in its ground as well.</summary>
    /// <param name="care">The event.</param>
    /// <param name="listed">What the other lists.</param>
    public static CareEvent List(CareEvent care, ValueList<ListedWindows> listed)
    {
        var ranges = care.Listed;
        foreach (var range in listed)
            ranges = Add(ranges, range);
        return ranges == care.Listed ? care : care with { Listed = ranges };
    }

    private static ValueList<ListedWindows> Add(ValueList<ListedWindows> ranges, Window window) =>
        Add(ranges, new ListedWindows(window.Duty, window.Number, window.Number, window.DueAt, window.DueAt));

    private static ValueList<ListedWindows> Add(ValueList<ListedWindows> ranges, ListedWindows added)
    {
        var apart = new List<ListedWindows>(ranges.Count + 1);
        foreach (var range in ranges)
            if (Touches(range, added))
                added = Union(range, added);
            else
                apart.Add(range);
        var place = apart.FindIndex(range => IsAfter(range, added));
        apart.Insert(place < 0 ? apart.Count : place, added);
        return apart.ToValueList();
    }

    private static bool Touches(ListedWindows range, ListedWindows added) =>
        range.Duty == added.Duty && range.First - 1 <= added.Last && added.First <= range.Last + 1;

    private static ListedWindows Union(ListedWindows range, ListedWindows added) => new(
        range.Duty,
        Math.Min(range.First, added.First),
        Math.Max(range.Last, added.Last),
        range.First < added.First ? range.FirstDue : added.FirstDue,
        range.Last > added.Last ? range.LastDue : added.LastDue);

    private static bool IsAfter(ListedWindows range, ListedWindows added)
    {
        var order = range.Duty.CompareTo(added.Duty);
        return order > 0 || (order == 0 && range.First > added.First);
    }
}
