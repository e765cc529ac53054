using NodaTime;
using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Security;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>Adapters that keep the facts, from which faulty ones differ in one thing.</summary>
internal static class Good
{
    public static InMemoryDirectory Directory()
    {
        var directory = new InMemoryDirectory();
        foreach (var unit in DirectoryScene.Whole.Units)
            directory.Add(unit);
        foreach (var staffed in DirectoryScene.Whole.Staff)
            directory.Assign(new(staffed.Worker, staffed.Post) { Deputy = staffed.Deputy, From = staffed.From, To = staffed.To });
        return directory;
    }

    public static KeyRingsUnderTest Rings() => new(Ring(1, 1), Ring(1, 1, 2), Ring(9, 1, 2));

    public static AccessUnderTest Access() => Access(new PostAccessPolicy(Directory()));

    public static AccessUnderTest Access(IAccessPolicy policy) => new(
        policy,
        new(
            new() { Worker = new("w2"), Purpose = Purpose.Care }, "record-visit", new("r1"), new("g1"),
            Instant.FromUtc(2026, 1, 1, 0, 0), AccessLevel.Care),
        OtherUnit: new("g10"),
        Before: Instant.FromUtc(2025, 6, 30, 23, 0));

    private static HmacKeyRing Ring(int make, params byte[] ids) =>
        new(ids.Select(id => KeyValuePair.Create(id, Enumerable.Range(0, 32).Select(i => (byte)(i + id + (make * 40))).ToArray())));
}
