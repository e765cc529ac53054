using NodaTime;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Definitions;

/// <summary>A fact as a policy declares it: which values it may take, and for how long a value is believed.</summary>
public sealed record FactDefinition
{
    /// <summary>The fact.</summary>
    public required Id<Fact> Id { get; init; }

    /// <summary>The kind of its values; never <see cref="FactValueKind.None"/>.</summary>
    public required FactValueKind Kind { get; init; }

    /// <summary>The choices in the policy's order; empty for other kinds.</summary>
    public ValueList<string> Values { get; init; }

    /// <summary>The least whole number, inclusive; 0 for other kinds.</summary>
    public long From { get; init; }

    /// <summary>The greatest whole number, inclusive; 0 for other kinds.</summary>
    public long To { get; init; }

    /// <summary>Names per language; <see langword="null"/> where the policy gives none.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The source that usually tells it; <see langword="null"/> where the policy names none.</summary>
    public Id<Source>? Source { get; init; }

    /// <summary>The key of the text it rests on; empty where none is cited.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The difference between neighbouring whole numbers, counted from <see cref="From"/>; 1 unless the policy says otherwise.</summary>
    public long Step { get; init; } = 1;

    /// <summary>The unit of its numbers, such as <c>points</c>; empty where the policy is silent.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Which end of its domain is usually the worse; informative, scales decide.</summary>
    public Worse Worse { get; init; }

    /// <summary>Whether anybody can act on it: what cannot be changed, as age, is never proposed as a change.</summary>
    public bool Actionable { get; init; } = true;

    /// <summary>Sources whose claims outdo those of later and unlisted ones, the strongest first; empty where all count alike.</summary>
    public ValueList<Id<Source>> Precedence { get; init; }

    /// <summary>What holds when claims that nothing dismisses differ.</summary>
    public ConflictRule Conflict { get; init; }

    /// <summary>Readers who may see it; by default workers, supervisors and departments.</summary>
    public ValueList<string> SeenBy { get; init; } = DefaultReaders;

    /// <summary>The standard that defines it; empty where none does.</summary>
    public string Standard { get; init; } = "";

    /// <summary>Whether the definition is a proposal of this project and rests on no published text.</summary>
    public bool IsProposal { get; init; }

    /// <summary>Where the standard itself cuts its numbers: the least number of every band but the first; ascending.</summary>
    public ValueList<long> Cuts { get; init; }

    /// <summary>The subject area, such as <c>health</c>; empty where the policy is silent.</summary>
    public string Domain { get; init; } = "";

    /// <summary>How its value follows from time or other claims; <see langword="null"/> where it is claimed as it is.</summary>
    public FactDerivation? Derivation { get; init; }

    /// <summary>How long a claim is believed, counted on local dates in the policy's zone; <see langword="null"/> is for ever.</summary>
    public Period? MaxAge { get; init; }

    /// <summary>Readers who may see a fact that says nothing about it.</summary>
    public static ValueList<string> DefaultReaders { get; } = ["worker", "supervisor", "department"];

    /// <summary>Whether a claim may carry a value: one of its kind and inside its domain, or a date its value is counted from.</summary>
    public bool Admits(FactValue value) => PositionOf(value) is not null || Derivation switch
    {
        FactDerivation.Since since => since.Reads(value),
        FactDerivation.Set => value.Kind == FactValueKind.Choice && value.AsChoice() == EmptySet,
        _ => false,
    };

    /// <summary>What a claim about a set says when it has no element.</summary>
    public const string EmptySet = "none";

    /// <summary>Whether it only gathers elements for its gates and stands in no condition itself.</summary>
    public bool IsSet => Derivation is FactDerivation.Set;

    internal long FirstPosition => Kind == FactValueKind.Integer ? From : 0;

    internal long LastPosition => Kind switch
    {
        FactValueKind.Boolean => 1,
        FactValueKind.Choice => Values.Count - 1,
        _ => To,
    };

    internal long? PositionOf(FactValue value)
    {
        if (value.Kind != Kind)
            return null;
        var position = Kind switch
        {
            FactValueKind.Boolean => value.AsBoolean() ? 1 : 0,
            FactValueKind.Choice => IndexOf(value.AsChoice()),
            _ => value.AsInteger(),
        };
        return position >= FirstPosition && position <= LastPosition && (position - FirstPosition) % Step == 0 ? position : null;
    }

    private int IndexOf(string choice)
    {
        for (var i = 0; i < Values.Count; i++)
            if (Values[i] == choice)
                return i;
        return -1;
    }

    /// <summary>The first value at or after a position.</summary>
    internal long FirstFrom(long position) => FirstPosition + (position - FirstPosition + Step - 1) / Step * Step;

    internal FactValue ValueAt(long position) => Kind switch
    {
        FactValueKind.Boolean => FactValue.Of(position != 0),
        FactValueKind.Choice => FactValue.Of(Values[(int)position]),
        _ => FactValue.Of(position),
    };
}
