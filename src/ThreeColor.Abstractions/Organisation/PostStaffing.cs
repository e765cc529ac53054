namespace ThreeColor.Organisation;

/// <summary>Who stands at a post at one unit at one instant.</summary>
public sealed record PostStaffing
{
    /// <summary>The post.</summary>
    public required Id<Post> Post { get; init; }

    /// <summary>The unit it belongs to.</summary>
    public required Id<Unit> Unit { get; init; }

    /// <summary>The holder; <see langword="null"/> when the post is vacant or its holder is away.</summary>
    public Id<Worker>? Holder { get; init; }

    /// <summary>Deputies who may act, in order.</summary>
    public ValueList<Id<Worker>> Deputies { get; init; }

    /// <summary>The holder, else the first deputy, else nobody.</summary>
    public Id<Worker>? Acting => Holder ?? (Deputies.IsEmpty ? null : Deputies[0]);
}
