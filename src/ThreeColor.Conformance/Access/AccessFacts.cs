using ThreeColor.Conformance.Checks;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using static ThreeColor.Conformance.Checks.SubjectFact;

namespace ThreeColor.Conformance.Access;

// What is not allowed is denied.
internal static class AccessFacts
{
    public static IEnumerable<ConformanceFact<AccessUnderTest>> All =>
    [
        Of<AccessUnderTest>("access.allowed", "Whoever is responsible gets in.", a => IsAsync(true, a, a.Allowed)),
        Of<AccessUnderTest>("access.stranger", "A file is open to those responsible, and to nobody else.", StrangerAsync),
        Of<AccessUnderTest>(
            "access.other-unit", "The files of the next grid are the next grid's.",
            a => IsAsync(false, a, a.Allowed with { Unit = a.OtherUnit })),
        Of<AccessUnderTest>(
            "access.unknown-unit", "A unit that nobody knows belongs to nobody.",
            a => IsAsync(false, a, a.Allowed with { Unit = new("nowhere") })),
        Of<AccessUnderTest>(
            "access.as-of", "Authority is judged as of when it happens.", a => IsAsync(false, a, a.Allowed with { At = a.Before })),
        Of<AccessUnderTest>("access.purpose", "Who brings in records does not read files.", PurposeAsync),
        Of<AccessUnderTest>("access.engine", "No person acts as the programme itself.", EngineAsync),
        Of<AccessUnderTest>("access.levels", "Who may do more may do less.", LevelsAsync),
        Of<AccessUnderTest>("access.parallel", "Everybody asks at once, and each gets the own answer.", ParallelAsync),
    ];

    private static async Task StrangerAsync(AccessUnderTest a)
    {
        foreach (var worker in new[] { "stranger", a.Allowed.Actor.Worker + "0", a.Allowed.Actor.Worker.Value.ToUpperInvariant() + "'" })
            foreach (var level in Enum.GetValues<AccessLevel>())
                await IsAsync(false, a, a.Allowed with { Actor = a.Allowed.Actor with { Worker = new(worker) }, Needs = level });
    }

    private static async Task PurposeAsync(AccessUnderTest a)
    {
        var records = a.Allowed with { Actor = a.Allowed.Actor with { Purpose = Purpose.Records } };
        foreach (var level in new[] { AccessLevel.Read, AccessLevel.Care, AccessLevel.Supervision })
            await IsAsync(false, a, records with { Needs = level });
        await IsAsync(false, a, a.Allowed with { Needs = AccessLevel.Supervision });
        await IsAsync(false, a, a.Allowed with { Actor = a.Allowed.Actor with { Purpose = (Purpose)99 } });
    }

    private static async Task EngineAsync(AccessUnderTest a)
    {
        foreach (var purpose in Enum.GetValues<Purpose>())
            await IsAsync(false, a, a.Allowed with { Actor = a.Allowed.Actor with { Purpose = purpose }, Needs = AccessLevel.Engine });
        await IsAsync(false, a, a.Allowed with { Actor = a.Allowed.Actor with { Purpose = Purpose.Engine } });
    }

    private static async Task LevelsAsync(AccessUnderTest a)
    {
        foreach (var level in new[] { AccessLevel.Records, AccessLevel.Read, AccessLevel.Care })
            await IsAsync(true, a, a.Allowed with { Needs = level });
    }

    private static async Task ParallelAsync(AccessUnderTest a) => await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(
        () => IsAsync(i % 2 == 0, a, i % 2 == 0 ? a.Allowed : a.Allowed with { Unit = a.OtherUnit }))));

    private static async Task IsAsync(bool allowed, AccessUnderTest a, AccessRequest request) =>
        Expect.Equal(allowed, await a.Policy.AllowsAsync(request, default), $"Whether {request} is allowed");
}
