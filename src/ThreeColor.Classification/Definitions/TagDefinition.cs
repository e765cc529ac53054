using ThreeColor.Tiers;

namespace ThreeColor.Classification.Definitions;

/// <summary>A tag as a policy declares it: an unordered output of rules, beside the tier.</summary>
/// <param name="Id">The tag.</param>
/// <param name="Name">Names per language; <see langword="null"/> where the policy gives none.</param>
public sealed record TagDefinition(Id<Tag> Id, LocalizedText? Name)
{
    /// <summary>The ids that earlier editions of the policy had for it; whoever held one of them holds this one.</summary>
    public ValueList<Id<Tag>> Formerly { get; init; }
}
