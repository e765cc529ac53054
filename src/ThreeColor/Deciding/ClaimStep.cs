using ThreeColor.Classification.Document;
using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Records claims.</summary>
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

    /// <summary>Whether every claim about a fact counts, and not only the newest of each source.</summary>
    /// <remarks>So it is where claims are counted, and where each adds to a set.</remarks>
    private static bool IsCounted(ClassificationPolicy policy, Id<Fact> fact)
    {
        foreach (var known in policy.Facts)
            if (known.Derivation is FactDerivation.Counted counted && counted.Of == fact || known.Derivation is FactDerivation.Set && known.Id == fact)
                return true;
        return false;
    }
}
