using ThreeColor.Conformance.Tests.Faults;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Security;

namespace ThreeColor.Conformance.Tests;

/// <summary>Every fact about directories, transports, key rings and access policies can fail.</summary>
public sealed class OtherFactTests
{
    private static readonly Dictionary<string, ListTransport.Fault> TransportFaults =
        TransportConformance.Facts.Select(fact => fact.Id).Zip(
            Enum.GetValues<ListTransport.Fault>().Skip(1)).ToDictionary(pair => pair.First, pair => pair.Second);

    private static readonly Dictionary<string, Func<AccessRequest, IAccessPolicy, ValueTask<bool>>> AccessFaults = new()
    {
        ["access.allowed"] = (_, _) => new(false),
        ["access.stranger"] = async (request, good) => request.Needs == AccessLevel.Records || await good.AllowsAsync(request, default),
        ["access.other-unit"] = (request, good) =>
            good.AllowsAsync(request with { Unit = request.Unit.Value == "g10" ? new("g1") : request.Unit }, default),
        ["access.unknown-unit"] = async (request, good) => request.Unit.Value == "nowhere" || await good.AllowsAsync(request, default),
        ["access.as-of"] = (request, good) => good.AllowsAsync(request with { At = NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0) }, default),
        ["access.purpose"] = (request, good) =>
            good.AllowsAsync(request with { Actor = request.Actor with { Purpose = Purpose.Supervision } }, default),
        ["access.engine"] = async (request, good) => request.Actor.Purpose == Purpose.Engine || await good.AllowsAsync(request, default),
        ["access.levels"] = async (request, good) => request.Needs != AccessLevel.Read && await good.AllowsAsync(request, default),
        ["access.parallel"] = OneAtATime(),
    };

    public static TheoryData<string> Directories => new(DirectoryConformance.Facts.Select(fact => fact.Id));

    public static TheoryData<string> Transports => new(TransportConformance.Facts.Select(fact => fact.Id));

    public static TheoryData<string> KeyRings => new(KeyRingConformance.Facts.Select(fact => fact.Id));

    public static TheoryData<string> Policies => new(AccessConformance.Facts.Select(fact => fact.Id));

    [Theory]
    [MemberData(nameof(Directories))]
    public Task Fact_DirectoryThatBreaksIt_Fails(string fact) => FailsAsync(DirectoryConformance.Facts, fact, () =>
    {
        var directory = new FaultyDirectory();
        FaultyDirectory.All[fact](directory);
        return directory;
    });

    [Theory]
    [MemberData(nameof(Transports))]
    public Task Fact_TransportThatBreaksIt_Fails(string fact) =>
        FailsAsync(TransportConformance.Facts, fact, () => new ListTransport(TransportFaults[fact]).UnderTest());

    [Theory]
    [MemberData(nameof(KeyRings))]
    public Task Fact_KeyRingThatBreaksIt_Fails(string fact) => FailsAsync(KeyRingConformance.Facts, fact, () =>
    {
        var rings = Good.Rings();
        return new(Faulty(rings.Ring), Faulty(rings.Rotated), Faulty(rings.Stranger));

        FaultyKeyRing Faulty(IKeyRing good)
        {
            var ring = new FaultyKeyRing(good);
            FaultyKeyRing.All[fact](ring);
            return ring;
        }
    });

    [Theory]
    [MemberData(nameof(Policies))]
    public Task Fact_PolicyThatBreaksIt_Fails(string fact) =>
        FailsAsync(AccessConformance.Facts, fact, () => Good.Access(new HookedPolicy(AccessFaults[fact])));

    [Fact]
    public void Facts_OfDirectoriesAndTransports_AreAtLeastTwenty() =>
        Assert.True(DirectoryConformance.Facts.Count + TransportConformance.Facts.Count >= 20);

    private static async Task FailsAsync<T>(ValueList<ConformanceFact<T>> facts, string id, Func<T> open)
        where T : class
    {
        var broken = await Assert.ThrowsAsync<ConformanceException>(
            () => facts.Single(fact => fact.Id == id).RunAsync(() => Task.FromResult(open())));
        Assert.Equal(id, broken.Fact);
    }

    private static Func<AccessRequest, IAccessPolicy, ValueTask<bool>> OneAtATime()
    {
        AccessRequest? asked = null;
        return async (request, good) =>
        {
            asked = request;
            await Task.Yield();
            return await good.AllowsAsync(asked, default);
        };
    }

    private sealed class HookedPolicy(Func<AccessRequest, IAccessPolicy, ValueTask<bool>> allows) : IAccessPolicy
    {
        private readonly PostAccessPolicy _good = new(Good.Directory());

        public ValueTask<bool> AllowsAsync(AccessRequest request, CancellationToken cancellationToken) => allows(request, _good);
    }
}
