using ThreeColor.Classification.Document;
using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Takes claims down.</summary>
internal static class ClaimStep
{
    public static void Record(CareDraft draft, ValueList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            var counted = IsCounted(draft.Context.Policy.Classification, claim.Fact);
            draft.Write(new CareChange.ClaimRecorded(claim with { RecordedAt = draft.Now }) { Counted = counted });
        }
    }

    /// <summary>Whether every claim about a fact counts, not the newest of each source alone: where they are counted, and where each adds to a set.</summary>
    private static bool IsCounted(ClassificationPolicy policy, Id<Fact> fact)
    {
        foreach (var known in policy.Facts)
            if (known.Derivation is FactDerivation.Counted counted && counted.Of == fact || known.Derivation is FactDerivation.Set && known.Id == fact)
                return true;
        return false;
    }
}
