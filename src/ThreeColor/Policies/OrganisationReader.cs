using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using ThreeColor.Visits;

namespace ThreeColor.Policies;

internal static class OrganisationReader
{
    public static OrganisationPolicy? Read(LocatedNode? node, FaultList faults)
    {
        if (node?.AsObject(faults) is not { } section)
            return null;
        var levels = Ids<Level>(section.Required("levels"), "level", faults);
        var postsNode = section.Required("posts");
        var posts = Entries(postsNode, faults, entry => ReadPost(entry, levels, faults));
        Distinct(postsNode, posts.Select(post => post.Id.Value), "post", faults);
        var kindsNode = section.Required("contactKinds");
        var kinds = Entries(kindsNode, faults, entry => ReadKind(entry, faults));
        Distinct(kindsNode, kinds.Select(kind => kind.Id.Value), "contact kind", faults);
        var organisation = new OrganisationPolicy
        {
            Levels = levels,
            Posts = posts,
            Forces = Ids<SupportForce>(section.Optional("forces"), "force", faults),
            ContactKinds = kinds,
            Sources = Ids<Source>(section.Required("sources"), "source", faults),
            Departments = Ids<Department>(section.Optional("departments"), "department", faults),
        };
        section.Done();
        var lastResorts = posts.Count(post => post.LastResort);
        if (lastResorts != 1 && postsNode is not null)
            faults.Add(FrameFaults.LastResort, postsNode.At, lastResorts);
        return organisation;
    }

    private static ValueList<Id<T>> Ids<T>(LocatedNode? node, string kind, FaultList faults)
    {
        var ids = new List<Id<T>>();
        foreach (var item in node?.AsArray(faults) ?? [])
            if (item.AsId<T>(faults) is { } id)
            {
                if (ids.Contains(id))
                    faults.Add(DocumentFaults.DuplicateName, item.At, id.Value, kind);
                ids.Add(id);
            }

        return ids.ToValueList();
    }

    private static ValueList<T> Entries<T>(LocatedNode? node, FaultList faults, Func<ObjectReader, T?> read)
        where T : class
    {
        var entries = new List<T>();
        foreach (var item in node?.AsArray(faults) ?? [])
            if (item.AsObject(faults) is { } entry)
            {
                if (read(entry) is { } value)
                    entries.Add(value);
                entry.Done();
            }

        return entries.ToValueList();
    }

    private static void Distinct(LocatedNode? node, IEnumerable<string> ids, string kind, FaultList faults)
    {
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            faults.Add(DocumentFaults.DuplicateName, node!.At, twice.Key, kind);
    }

    private static Post? ReadPost(ObjectReader entry, ValueList<Id<Level>> levels, FaultList faults)
    {
        var id = entry.Required("id")?.AsId<Post>(faults);
        var levelNode = entry.Required("level");
        var level = levelNode?.AsId<Level>(faults);
        var name = entry.Required("name")?.AsLocalizedText(faults);
        var lastResort = entry.Optional("lastResort")?.AsBoolean(faults) ?? false;
        if (level is { } named && !levels.Contains(named))
            levelNode!.ReportUnknownName(named.Value, "level", levels.Select(l => l.Value), faults);
        return id is null || level is null || name is null
            ? null
            : new Post { Id = id.Value, Level = level.Value, Name = name, LastResort = lastResort };
    }

    private static ContactKind? ReadKind(ObjectReader entry, FaultList faults)
    {
        var id = entry.Required("id")?.AsId<ContactKind>(faults);
        var strength = entry.Required("strength")?.AsInteger(0, 100, faults);
        return id is null || strength is null ? null : new ContactKind { Id = id.Value, Strength = (int)strength.Value };
    }
}
