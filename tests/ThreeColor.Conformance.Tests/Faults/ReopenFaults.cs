using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>One fault for each fact about closing and opening again: what is wrong once the store was opened again.</summary>
internal static class ReopenFaults
{
    public static readonly Dictionary<string, Action<HookedStore>> All = new()
    {
        ["reopen.state"] = s => s.Loaded(l => l with { Care = l.Care is { } care ? care with { Assessment = null } : null }),
        ["reopen.commands"] = s => s.Says(CommitOutcome.Conflict, of: CommitOutcome.Duplicate),
        ["reopen.versions"] = s => s.Says(CommitOutcome.Committed, of: CommitOutcome.Conflict),
        ["reopen.due"] = s => s.Claim = (claim, token) => s.Inner.ClaimDueAsync(claim with { Edition = 0 }, token),
        ["reopen.outbox"] = s =>
            s.Take = (now, limit, until, token) =>
                Hooks.Page(s.Inner.ClaimAsync(now, limit, until, token), rows => rows.Select(row => row with { Attempts = 0 })),
        ["reopen.policies"] = s => s.Editions = _ => Task.FromResult<IReadOnlyList<AdoptedEdition>>([]),
        ["reopen.troubles"] = s =>
            s.Troubles = (unit, after, limit, token) =>
                Hooks.Page(s.Inner.TroublesAsync(unit, after, limit, token), rows => rows.Select(row => row with { Attempts = 1 })),
        ["reopen.units"] = s => s.Coverage = (unit, now, token) => Hooks.Page(
            s.Inner.CoverageAsync(unit, now, token), rows => rows.Where(row => unit is not { } of || row.Counts.Unit == of)),
        ["reopen.random-steps"] = s => s.Care(care => care with { Lowering = null }),
    };

    /// <summary>A store that begins anew with each restart would be one, too; this one keeps everything and breaks only what the fault says.</summary>
    public static StoreUnderTest Open(HookedStore store, Action<HookedStore> fault) => StoreUnderTest.Of(store, () =>
    {
        var again = new HookedStore(store.Inner);
        fault(again);
        return Task.FromResult(Open(again, fault));
    });

    /// <summary>A store with one place at which a write breaks off, and leaves a part there if it is faulty.</summary>
    public static StoreUnderTest OpenBreaking(HookedStore store, bool leavesAPart)
    {
        return new(store, store, store, store, store)
        {
            Reopen = () => Task.FromResult(OpenBreaking(new(store.Inner), leavesAPart)),
            CrashPoints = [new("before the outbox", ArmAsync, () => Task.CompletedTask)],
        };

        Task ArmAsync()
        {
            store.Commit = async (commits, token) =>
            {
                if (leavesAPart)
                    await store.Inner.CommitManyAsync([.. commits.Select(commit => commit with { Messages = [] })], token);
                throw new IOException("The disk is full.");
            };
            return Task.CompletedTask;
        }
    }
}
