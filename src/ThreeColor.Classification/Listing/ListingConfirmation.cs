namespace ThreeColor.Classification.Listing;

/// <summary>What became of the confirmation of a lowering.</summary>
public abstract record ListingConfirmation
{
    private ListingConfirmation()
    {
    }

    /// <summary>The lowering holds.</summary>
    /// <param name="Decision">Where the person stands from now on; nothing waits any more.</param>
    public sealed record Confirmed(ListingDecision Decision) : ListingConfirmation;

    /// <summary>Nothing changes.</summary>
    /// <param name="Refusal">Why: TC0160 or TC0161.</param>
    public sealed record Refused(Refusal Refusal) : ListingConfirmation;
}
