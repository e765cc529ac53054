using NodaTime;
using NodaTime.Text;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Definitions;

/// <summary>How a fact's value follows from time or from claims about another fact.</summary>
public abstract record FactDerivation
{
    private FactDerivation()
    {
    }

    /// <summary>
    /// Whole units since a date, such as an age since birth. A claim carries the date (ISO 8601), for hours also an instant, or the number
    /// as it was when observed, which grows from then on.
    /// </summary>
    /// <param name="Unit">The unit that is counted.</param>
    public sealed record Since(ElapsedUnit Unit) : FactDerivation
    {
        /// <summary>Whether a value is a date, or for hours an instant, to count from.</summary>
        public bool Reads(FactValue value) => value.Kind == FactValueKind.Choice
            && (LocalDatePattern.Iso.Parse(value.AsChoice()).Success
                || Unit == ElapsedUnit.Hours && InstantPattern.ExtendedIso.Parse(value.AsChoice()).Success);
    }

    /// <summary>How many claims say something of another fact, counted by the engine.</summary>
    /// <param name="Of">The fact whose claims are counted.</param>
    /// <param name="Is">The values that count.</param>
    /// <param name="Within">How far back, in local dates; <see langword="null"/> counts in succession, from the newest claim back.</param>
    public sealed record Counted(Id<Fact> Of, ValueList<FactValue> Is, Period? Within) : FactDerivation;

    /// <summary>A set: each claim adds one element, <c>none</c> says that there is none.</summary>
    public sealed record Set : FactDerivation;

    /// <summary>Whether any of some elements is in a set.</summary>
    /// <param name="Of">The set.</param>
    /// <param name="Elements">The elements that open the gate.</param>
    public sealed record Gate(Id<Fact> Of, ValueList<string> Elements) : FactDerivation;
}

/// <summary>What is counted since a date.</summary>
public enum ElapsedUnit
{
    /// <summary>Whole years, by the calendar.</summary>
    Years = 1,

    /// <summary>Whole months, by the calendar.</summary>
    Months = 2,

    /// <summary>Whole weeks.</summary>
    Weeks = 3,

    /// <summary>Days, by local date.</summary>
    Days = 4,

    /// <summary>Whole hours elapsed.</summary>
    Hours = 5,
}
