using ThreeColor.Conformance.Stories;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Equivalence.Pools;

namespace ThreeColor.Conformance.Equivalence;

/// <summary>Steps done to two stores alike.</summary>
internal static class StepGenerators
{
    // Before what is made of them: static members are set up in the order in which they stand.
    private static readonly Gen<Id<Resident>> Residents = Ids<Resident>("r1", "r2", "\U00020BB7", "\uFF21");

    public static Gen<StoreStep> Steps { get; } = Gen.Frequency(
        (8, Commits()),
        (2, Claims()),
        (1, Troubles()),
        (1, Looks()),
        (2, Deliveries(Flags, Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(-1, 1))))));

    // A store may forget leases when it is closed: whatever is leased here is given back at once.
    public static Gen<StoreStep> StepsAcrossReopening { get; } = Gen.Frequency(
        (8, Commits()),
        (1, Troubles()),
        (2, Looks()),
        (2, Deliveries(Gen.Constant(true), Gen.Constant(0))),
        (1, Gen.Constant<StoreStep>(new StoreStep.Reopen())));

    private static Gen<StoreStep> Commits() =>
        from resident in Residents
        from offset in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Choose(-1, 2)))
        from wrongHead in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from command in Gen.Choose(1, 40)
        from changes in ChangeGenerators.Changes(resident).ArrayOf()
        from due in MaybeInstant
        from messages in Counts
        from at in Instants
        from edition in Counts
        from rank in Counts
        from path in Gen.Elements<ValueList<Id<Organisation.Unit>>>(
            [], [new("u1"), new("town")], [new("u1"), new("u2"), new("root")], [new("u2"), new("root")])
        from coverage in Lists(CoverageCounts())
        select (StoreStep)new StoreStep.Commit(resident, offset, wrongHead, command, changes.ToValueList(), due, messages)
        {
            At = at, Edition = edition, Rank = rank, Path = path, Coverage = coverage,
        };

    private static Gen<CoverageCounts> CoverageCounts() =>
        from unit in Units
        from tier in Maybe(TierIds)
        from counts in Gen.Choose(-1, 2).ArrayOf(7)
        select new CoverageCounts(unit, tier)
        {
            Opened = counts[0], Met = counts[1], Late = counts[2], Excused = counts[3], Missed = counts[4], Pending = counts[5], Overdue = counts[6],
        };

    private static Gen<StoreStep> Claims() =>
        from now in Instants
        from limit in Gen.Choose(1, 3)
        from until in Instants
        from unit in Maybe(Ids<Organisation.Unit>("u1", "u2", "town", "root"))
        from edition in Counts
        select (StoreStep)new StoreStep.Claim(new(now, limit, until, unit, edition));

    private static Gen<StoreStep> Troubles() =>
        from resident in Residents
        from at in Instants
        from next in Instants
        from detail in Texts
        from message in Flags
        select (StoreStep)new StoreStep.Trouble(new(
            resident, "TC0613", detail, at, next, message ? CheckIns.MessageOf(resident, 5)! with { Id = $"t{resident}" } : null));

    private static Gen<StoreStep> Looks() =>
        from unit in Maybe(Ids<Organisation.Unit>("u1", "u2", "town", "root", "nowhere"))
        from now in Instants
        from limit in Gen.Choose(1, 3)
        select (StoreStep)new StoreStep.Look(unit, now, limit);

    private static Gen<StoreStep> Deliveries(Gen<bool> completes, Gen<int> offsets) =>
        from now in Instants
        from limit in Gen.Choose(1, 3)
        from complete in completes
        from state in Gen.Elements(DeliveryState.Waiting, DeliveryState.Delivered, DeliveryState.Escalated)
        from next in Instants
        from offset in offsets
        select (StoreStep)new StoreStep.Deliver(now, limit, complete, state, next, offset);
}
