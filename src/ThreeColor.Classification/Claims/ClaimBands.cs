using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Claims;

/// <summary>The quick way from claims to sets of bands, where nothing has to be weighed against anything.</summary>
internal static class ClaimBands
{
    /// <summary>
    /// Fills the sets of people whose facts have at most one claim each, none derived, none near its age limit;
    /// <see langword="false"/> where the claims must be weighed.
    /// </summary>
    public static bool TryFill(ReadOnlySpan<Claim> claims, Instant now, CellSpace space, Span<ulong> sets)
    {
        sets.Clear();
        foreach (var claim in claims)
        {
            if (claim.RecordedAt > now || claim.ObservedAt > now)
                continue;
            var axis = space.AxisOf(claim.Fact);
            if (axis < 0)
                continue;
            if (sets[axis] != 0 || claim is not { Value: { } value, Absence: null } || !space.Axes[axis].IsPlain || !IsYoung(space.Axes[axis], claim, now))
                return false;
            if (space.Axes[axis].BandOf(value) is not { } band)
                return false;
            sets[axis] = 1UL << band;
        }

        for (var i = 0; i < sets.Length; i++)
            if (sets[i] == 0 && !space.Axes[i].IsPlain)
                return false;
            else if (sets[i] == 0)
                sets[i] = space.Axes[i].Everything;
        return true;
    }

    private static bool IsYoung(Axis axis, Claim claim, Instant now) => axis.SurelyYoung is not { } limit || now - claim.ObservedAt < limit;
}
