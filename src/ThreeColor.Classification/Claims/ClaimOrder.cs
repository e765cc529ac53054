using ThreeColor.Facts;

namespace ThreeColor.Classification.Claims;

/// <summary>One order for the claims about a fact, oldest first, whatever order they came in.</summary>
internal sealed class ClaimOrder : IComparer<Claim>
{
    public static readonly ClaimOrder Instance = new();

    /// <summary>By fact, then oldest first.</summary>
    public static readonly Comparison<Claim> ByFact = static (x, y) => x.Fact.CompareTo(y.Fact) is not 0 and var order ? order : Instance.Compare(x, y);

    /// <summary>Whether a claim tells of a later time, or of the same and was learnt later: a correction.</summary>
    public static bool IsLater(Claim claim, Claim than) => ByTime(claim, than) > 0;

    public int Compare(Claim? x, Claim? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = ByTime(x, y);
        if (order == 0)
            order = x.Source.CompareTo(y.Source);
        if (order == 0)
            order = Nullable.Compare(x.Absence, y.Absence);
        if (order == 0)
            order = Nullable.Compare(x.Value?.Kind, y.Value?.Kind);
        return order != 0 ? order : string.CompareOrdinal(x.Value?.ToString(), y.Value?.ToString());
    }

    private static int ByTime(Claim x, Claim y)
    {
        var order = x.ObservedAt.CompareTo(y.ObservedAt);
        return order != 0 ? order : x.RecordedAt.CompareTo(y.RecordedAt);
    }
}
