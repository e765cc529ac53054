using NodaTime;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>
/// Every edition that was ever in force, so that each fact is judged by the terms of its time (DESIGN section 4, "A new
/// edition").
/// </summary>
/// <remarks>Immutable; safe for concurrent use. Keep one and reuse it: it remembers which duty goes on under which name.</remarks>
public sealed class DutyEditions
{
    private readonly DutyEdition[] _editions;
    private readonly ValueList<DutyLineage>?[] _lineages;

    /// <summary>Editions in any order.</summary>
    /// <param name="editions">At least one; numbers and instants rise together.</param>
    /// <exception cref="ArgumentException">There is none, two share a number or an instant, or a later number comes into force
    /// earlier.</exception>
    public DutyEditions(IEnumerable<DutyEdition> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        _editions = [.. editions.OrderBy(edition => edition.Number)];
        if (_editions.Length == 0)
            throw new ArgumentException("There is no edition.", nameof(editions));
        for (var i = 1; i < _editions.Length; i++)
            if (_editions[i].Number == _editions[i - 1].Number || _editions[i].From <= _editions[i - 1].From)
                throw new ArgumentException($"Edition {_editions[i].Number} does not come after the one before.", nameof(editions));
        _lineages = new ValueList<DutyLineage>?[_editions.Length];
    }

    /// <summary>The newest edition.</summary>
    public DutyEdition Newest => _editions[^1];

    /// <summary>All editions, the oldest first.</summary>
    public IReadOnlyList<DutyEdition> All => _editions;

    /// <summary>One edition, number 1, in force since the earliest instant there is.</summary>
    public static DutyEditions Of(SchedulingPolicy policy) => new([new(1, Instant.MinValue, policy)]);

    /// <summary>The edition in force at an instant; the first also before it came into force.</summary>
    public DutyEdition At(Instant at) => _editions[IndexAt(at)];

    internal int IndexAt(Instant at)
    {
        for (var i = _editions.Length - 1; i > 0; i--)
            if (_editions[i].From <= at)
                return i;
        return 0;
    }

    /// <summary>The duties that an edition up to an instant has, by the order in which they came.</summary>
    internal ValueList<DutyLineage> LineagesAt(Instant at)
    {
        var index = IndexAt(at);
        // Two threads that come at once work out the same.
        return _lineages[index] ??= DutyLineage.Of(_editions.AsSpan(0, index + 1));
    }
}
