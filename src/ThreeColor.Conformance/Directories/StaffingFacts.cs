using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using static ThreeColor.Conformance.Checks.SubjectFact;

namespace ThreeColor.Conformance.Directories;

// Who stands at which post, as of an instant.
internal static class StaffingFacts
{
    private static readonly Instant Handover = DirectoryScene.Handover;
    private static readonly Instant Early = Handover - Duration.FromDays(300);
    private static readonly Instant Late = Handover + Duration.FromDays(300);

    public static IEnumerable<ConformanceFact<IDirectory>> All =>
    [
        Of<IDirectory>("directory.holder", "The holder is called first.", HolderAsync),
        Of<IDirectory>(
            "directory.handover", "At the instant of a handover the successor has the post: neither both nor nobody.", HandoverAsync),
        Of<IDirectory>("directory.past", "Who may evaluate an old event is judged as of then.", PastAsync),
        Of<IDirectory>("directory.vacant", "A vacant post is skipped at once; to learn that, it must be told, not thrown.", VacantAsync),
        Of<IDirectory>("directory.unknown-post", "A post that the policy names and the organisation lacks is vacant.", UnknownPostAsync),
        Of<IDirectory>("directory.names-the-post", "An answer names the post it is about.", NamesThePostAsync),
        Of<IDirectory>("directory.deputies", "Deputies are called in their order.", DeputiesAsync),
        Of<IDirectory>("directory.deputy-alone", "A deputy acts where the holder is away.", DeputyAloneAsync),
        Of<IDirectory>("directory.post-of-unit", "The leader of one grid is not the leader of the next.", PostOfUnitAsync),
        Of<IDirectory>("directory.posts", "What a worker may do follows from the posts held and deputised.", PostsAsync),
        Of<IDirectory>("directory.posts-at", "Who has left may no longer read files.", PostsAtAsync),
        Of<IDirectory>("directory.unknown-worker", "Whoever holds nothing may do nothing.", UnknownWorkerAsync),
        Of<IDirectory>(
            "directory.agrees", "Whoever is called to a post must be allowed to act for it: both answers tell the same.", AgreesAsync),
    ];

    private static async Task HolderAsync(IDirectory d) =>
        Expect.Equal("w1", (await StaffingAsync(d, "leader", "g1", Early)).Holder?.Value);

    private static async Task HandoverAsync(IDirectory d)
    {
        Expect.Equal("w1", (await StaffingAsync(d, "leader", "g1", Handover - Duration.FromTicks(10))).Holder?.Value);
        Expect.Equal("w2", (await StaffingAsync(d, "leader", "g1", Handover)).Holder?.Value);
        Expect.Equal(null, (await StaffingAsync(d, "leader", "g10", Handover)).Holder?.Value);
    }

    private static async Task PastAsync(IDirectory d)
    {
        Expect.Equal("w2", (await StaffingAsync(d, "leader", "g1", Late)).Holder?.Value);
        Expect.Equal(
            "w1", (await StaffingAsync(d, "leader", "g1", Early)).Holder?.Value, "The holder then, asked for after the holder now");
        Expect.Sequence(["g10/leader"], await PostsOfAsync(d, "w2", Early));
    }

    private static async Task VacantAsync(IDirectory d)
    {
        var staffing = await StaffingAsync(d, "leader", "g10", Late);
        Expect.Equal((null, 0, null), (staffing.Holder?.Value, staffing.Deputies.Count, staffing.Acting?.Value));
        Expect.Equal(
            (null, 0),
            ((await StaffingAsync(d, "station", "town", Late)).Holder?.Value, (await StaffingAsync(d, "station", "town", Late)).Deputies.Count));
    }

    private static async Task UnknownPostAsync(IDirectory d)
    {
        foreach (var (post, unit) in new[] { ("none", "g1"), ("leader", "nowhere"), ("Leader", "g1"), ("leader", "town") })
            Expect.Equal(
                (null, 0),
                ((await StaffingAsync(d, post, unit, Early)).Holder?.Value, (await StaffingAsync(d, post, unit, Early)).Deputies.Count),
                $"Who stands at {post} of {unit}");
    }

    private static async Task NamesThePostAsync(IDirectory d)
    {
        var cases = new[]
        {
            ("leader", "g1", Early), ("leader", "g10", Late), ("none", "g1", Early), ("leader", "nowhere", Early),
        };
        foreach (var (post, unit, at) in cases)
            Expect.Equal(
                (post, unit),
                ((await StaffingAsync(d, post, unit, at)).Post.Value, (await StaffingAsync(d, post, unit, at)).Unit.Value));
    }

    private static async Task DeputiesAsync(IDirectory d)
    {
        Expect.Sequence(["w9"], (await StaffingAsync(d, "leader", "g1", Early)).Deputies.Select(worker => worker.Value));
        Expect.Sequence(["w9", "w3"], (await StaffingAsync(d, "leader", "g1", Late)).Deputies.Select(worker => worker.Value));
        Expect.Sequence(
            ["w9", "w3"],
            (await StaffingAsync(d, "leader", "g1", Handover - Duration.FromDays(30))).Deputies.Select(worker => worker.Value));
    }

    private static async Task DeputyAloneAsync(IDirectory d)
    {
        var staffing = await StaffingAsync(d, "station", "town", Early);
        Expect.Equal((null, "w4", "w4"), (staffing.Holder?.Value, Expect.Single(staffing.Deputies).Value, staffing.Acting?.Value));
    }

    private static async Task PostOfUnitAsync(IDirectory d)
    {
        Expect.Equal("w2", (await StaffingAsync(d, "leader", "g10", Early)).Holder?.Value);
        Expect.Equal("W1", (await StaffingAsync(d, "leader", "G1", Early)).Holder?.Value);
        Expect.Equal("w4", (await StaffingAsync(d, "station", "root", Late)).Holder?.Value);
    }

    private static async Task PostsAsync(IDirectory d)
    {
        Expect.Sequence(["root/station", "town/station"], await PostsOfAsync(d, "w4", Early));
        Expect.Sequence(["g1/leader"], await PostsOfAsync(d, "w9", Early));
    }

    private static async Task PostsAtAsync(IDirectory d)
    {
        Expect.Sequence(["g1/leader"], await PostsOfAsync(d, "w1", Handover - Duration.FromTicks(10)));
        Expect.Empty(await PostsOfAsync(d, "w1", Handover));
        Expect.Sequence(["g1/leader"], await PostsOfAsync(d, "w2", Handover));
        Expect.Sequence(["root/station"], await PostsOfAsync(d, "w4", Late));
        Expect.Empty(await PostsOfAsync(d, "w3", Early));
    }

    private static async Task UnknownWorkerAsync(IDirectory d)
    {
        foreach (var worker in new[] { "nobody", "W9", "w", "w10" })
            Expect.Empty(await PostsOfAsync(d, worker, Late), $"Posts of {worker}");
        Expect.Sequence(["G1/leader"], await PostsOfAsync(d, "W1", Late));
    }

    private static async Task AgreesAsync(IDirectory d)
    {
        var scene = DirectoryScene.Whole;
        foreach (var at in new[] { Early, Handover - Duration.FromDays(30), Handover, Late })
            foreach (var worker in scene.Staff.Select(staffed => staffed.Worker).Distinct())
            {
                var standing = new List<string>();
                foreach (var post in scene.Staff.Select(staffed => staffed.Post).Distinct())
                    if (
                        await d.StaffingAsync(post, at, default) is var staffing && (staffing.Holder == worker || staffing.Deputies.Contains(worker)))
                        standing.Add($"{post.Unit}/{post.Post}");
                Expect.Sequence(
                    standing.Order(StringComparer.Ordinal), await PostsOfAsync(d, worker.Value, at),
                    $"Posts of {worker} at {at}, against who stands at each post");
            }
    }

    private static Task<PostStaffing> StaffingAsync(IDirectory d, string post, string unit, Instant at) =>
        d.StaffingAsync(new(new(post), new(unit)), at, default).AsTask();

    private static async Task<string[]> PostsOfAsync(IDirectory d, string worker, Instant at) =>
        [.. (await d.PostsAsync(new(worker), at, default)).Select(post => $"{post.Unit}/{post.Post}").Order(StringComparer.Ordinal)];
}
