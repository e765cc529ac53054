namespace ThreeColor.Tiers;

/// <summary>Marks ids of tags: unordered outputs of rules that duties, checklists and ladders may select by.</summary>
public sealed record Tag(Id<Tag> Id);
