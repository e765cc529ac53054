namespace ThreeColor.Organisation;

/// <summary>The organisation section of a policy: the words for levels, posts, forces, contacts and sources.</summary>
public sealed record OrganisationPolicy
{
    /// <summary>Levels from the widest to the narrowest.</summary>
    public required ValueList<Id<Level>> Levels { get; init; }

    /// <summary>Posts.</summary>
    public required ValueList<Post> Posts { get; init; }

    /// <summary>Forces of support teams; a team has one member of each (MECHANISM C2, C3).</summary>
    public ValueList<Id<SupportForce>> Forces { get; init; }

    /// <summary>Kinds of contact.</summary>
    public required ValueList<Visits.ContactKind> ContactKinds { get; init; }

    /// <summary>Sources of claims.</summary>
    public required ValueList<Id<Facts.Source>> Sources { get; init; }

    /// <summary>Departments that may be called in by whistle.</summary>
    public ValueList<Id<Department>> Departments { get; init; }

    /// <summary>The post that takes what nobody else takes.</summary>
    /// <exception cref="InvalidOperationException">No post is marked so; a checked policy has exactly one.</exception>
    public Post LastResort => Posts.Single(post => post.LastResort);

    /// <summary>A post by id, or <see langword="null"/>.</summary>
    public Post? FindPost(Id<Post> id) => Posts.FirstOrDefault(post => post.Id == id);
}
