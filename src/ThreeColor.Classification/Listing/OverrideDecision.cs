using ThreeColor.Tiers;

namespace ThreeColor.Classification.Listing;

/// <summary>Where a person with an override stands.</summary>
/// <param name="Listing">The standing from now on.</param>
/// <param name="Ending">How the override ends; <see langword="null"/> while it holds.</param>
public sealed record OverrideDecision(ListingDecision Listing, OverrideEnding? Ending);
