using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>A time [start, end); without end it lasts to the end of time.</summary>
internal readonly record struct Span(Instant Start, Instant End);

/// <summary>The times in which a duty is not owed, merged where they overlap or touch: pauses, and times outside the duty.</summary>
internal sealed class Gaps
{
    private readonly List<Span> _spans = [];

    public Gaps(IEnumerable<Span> spans)
    {
        foreach (var span in spans.Where(span => span.Start < span.End).OrderBy(span => span.Start))
            if (_spans.Count > 0 && span.Start <= _spans[^1].End)
                _spans[^1] = new(_spans[^1].Start, Instant.Max(_spans[^1].End, span.End));
            else
                _spans.Add(span);
    }

    public static IEnumerable<Span> Of(ValueList<Pause> pauses) =>
        pauses.Select(pause => new Span(pause.StartsAt, pause.EndsAt ?? Instant.MaxValue));

    /// <summary>Whether an instant lies in a gap, and the gap's end.</summary>
    public bool Contain(Instant at, out Instant end)
    {
        foreach (var span in _spans)
            if (span.Start <= at && at < span.End)
            {
                end = span.End;
                return true;
            }

        end = default;
        return false;
    }
}
