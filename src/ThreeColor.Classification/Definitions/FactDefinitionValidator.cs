using FluentValidation;
using ThreeColor.Classification.Reading;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Definitions;

/// <summary>Checks across the members of a fact.</summary>
internal sealed class FactDefinitionValidator : AbstractValidator<FactDefinition>
{
    public FactDefinitionValidator()
    {
        RuleFor(fact => fact).Custom(CheckDomain);
        RuleFor(fact => fact.Values).Custom(CheckChoices);
        RuleFor(fact => fact).Custom(CheckCuts);
    }

    private static void CheckDomain(FactDefinition fact, ValidationContext<FactDefinition> context)
    {
        if (fact.LastPosition <= fact.FirstPosition && !fact.IsSet)
            context.Fail(fact.Kind == FactValueKind.Choice ? "values" : "to", ClassificationFaults.EmptyDomain, fact.Id);
        else if ((fact.To - fact.From) % fact.Step != 0)
            context.Fail("step", LanguageFaults.UnevenStep, fact.From, fact.To, fact.Step);
    }

    private static void CheckCuts(FactDefinition fact, ValidationContext<FactDefinition> context)
    {
        for (var i = 0; i < fact.Cuts.Count; i++)
            if (fact.Cuts[i] <= (i == 0 ? fact.From : fact.Cuts[i - 1]))
                context.Fail($"cuts/{i}", LanguageFaults.CutsNotAscending, fact.Cuts[i]);
    }

    private static void CheckChoices(ValueList<string> values, ValidationContext<FactDefinition> context)
    {
        for (var i = 0; i < values.Count; i++)
            if (values.FindIndex(value => value == values[i]) < i)
                context.Fail($"values/{i}", DocumentFaults.DuplicateName, values[i], "value");
    }
}
