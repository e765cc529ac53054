using ThreeColor.Conformance.Checks;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using static ThreeColor.Conformance.Checks.SubjectFact;

namespace ThreeColor.Conformance.Directories;

// Where units stand.
internal static class UnitFacts
{
    public static IEnumerable<ConformanceFact<IDirectory>> All =>
    [
        Of<IDirectory>("directory.path", "Screens, claims and ladders go up this path: another order calls another town.", PathAsync),
        Of<IDirectory>("directory.root", "A path ends at the root; whoever goes on finds nobody or runs in a circle.", RootAsync),
        Of<IDirectory>("directory.unit-fields", "Posts belong to levels: a unit of another level has other posts.", FieldsAsync),
        Of<IDirectory>(
            "directory.unknown-unit", "A unit that was closed is data; an exception would be the trouble of everybody in it.",
            UnknownUnitAsync),
        Of<IDirectory>("directory.unit-ids", "Units whose ids look alike are different units.", IdsAsync),
        Of<IDirectory>("directory.parallel", "Sweeps ask from several tasks at once.", ParallelAsync),
        Of<IDirectory>("directory.cancelled", "A sweep that stops must not wait for a directory.", CancelledAsync),
    ];

    private static async Task PathAsync(IDirectory directory)
    {
        Expect.Equal("g1 town root", await PathOfAsync(directory, "g1"));
        Expect.Equal("town root", await PathOfAsync(directory, "town"));
    }

    private static async Task RootAsync(IDirectory directory) => Expect.Equal("root", await PathOfAsync(directory, "root"));

    private static async Task FieldsAsync(IDirectory directory)
    {
        foreach (var unit in DirectoryScene.Whole.Units)
            Expect.Equal(unit, (await directory.PathAsync(unit.Id, default))[0]);
    }

    private static async Task UnknownUnitAsync(IDirectory directory)
    {
        foreach (var unit in new[] { "nowhere", "g", "g100", "root/", "g1%" })
            Expect.Equal("", await PathOfAsync(directory, unit), $"The path of {unit}, which nobody knows");
    }

    private static async Task IdsAsync(IDirectory directory)
    {
        Expect.Equal("g10 town root", await PathOfAsync(directory, "g10"));
        Expect.Equal("G1 root", await PathOfAsync(directory, "G1"));
        Expect.Equal("", await PathOfAsync(directory, "Town"));
    }

    private static async Task ParallelAsync(IDirectory directory)
    {
        var paths = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(i => Task.Run(() => PathOfAsync(directory, i % 2 == 0 ? "g1" : "G1"))));
        for (var i = 0; i < paths.Length; i++)
            Expect.Equal(i % 2 == 0 ? "g1 town root" : "G1 root", paths[i]);
    }

    private static async Task CancelledAsync(IDirectory directory)
    {
        var at = DirectoryScene.Handover;
        var path = await EndsSoonAsync(token => directory.PathAsync(new("g1"), token));
        Expect.True(path.Count is 0 or 3, $"A look-up that was cancelled gave a path of {path.Count} units.");
        await EndsSoonAsync(token => directory.StaffingAsync(new(new("leader"), new("g1")), at, token));
        await EndsSoonAsync(token => directory.PostsAsync(new("w1"), at, token));
        Expect.Equal("g1 town root", await PathOfAsync(directory, "g1"), "The path after a look-up that was cancelled");
    }

    private static async Task<string> PathOfAsync(IDirectory directory, string unit) =>
        string.Join(' ', (await directory.PathAsync(new Id<Unit>(unit), default)).Select(step => step.Id));
}
