namespace ThreeColor.Tiers;

/// <summary>A tag of a policy: an unordered output of rules that duties, checklist items and ladders may select by.</summary>
/// <param name="Id">The id, such as <c>falls</c>.</param>
public sealed record Tag(Id<Tag> Id)
{
    /// <summary>The ids that earlier editions of the policy had for it; whoever held one of them holds this one.</summary>
    public ValueList<Id<Tag>> Formerly { get; init; }

    /// <summary>What tags are called by a policy: each by its id, or by that of the tag which had it formerly.</summary>
    /// <param name="tags">The tags, by the names of this policy or of an earlier one; one that the policy does not know stays as it is.</param>
    /// <param name="known">The tags of the policy.</param>
    /// <returns>In ordinal order, each once; as given where none is renamed.</returns>
    public static ValueList<Id<Tag>> NamesOf(ValueList<Id<Tag>> tags, ValueList<Tag> known)
    {
        foreach (var tag in tags)
            if (NameOf(tag, known) != tag)
                return tags.Select(held => NameOf(held, known)).Distinct().Order().ToValueList();
        return tags;
    }

    private static Id<Tag> NameOf(Id<Tag> tag, ValueList<Tag> known)
    {
        var name = tag;
        foreach (var one in known)
            if (one.Id == tag)
                return tag;
            else if (one.Formerly.Contains(tag))
                name = one.Id;
        return name;
    }
}
