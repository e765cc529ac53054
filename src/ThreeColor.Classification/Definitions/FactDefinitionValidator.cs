using FluentValidation;
using ThreeColor.Classification.Reading;
using ThreeColor.Facts;
using ThreeColor.Policies;

namespace ThreeColor.Classification.Definitions;

/// <summary>Checks across the members of a fact.</summary>
internal sealed class FactDefinitionValidator : AbstractValidator<FactDefinition>
{
    public FactDefinitionValidator()
    {
        RuleFor(fact => fact).Custom(CheckDomain);
        RuleFor(fact => fact.Values).Custom(CheckChoices);
    }

    private static void CheckDomain(FactDefinition fact, ValidationContext<FactDefinition> context)
    {
        if (fact.LastPosition <= fact.FirstPosition)
            context.Fail(fact.Kind == FactValueKind.Choice ? "values" : "to", ClassificationFaults.EmptyDomain, fact.Id);
    }

    private static void CheckChoices(ValueList<string> values, ValidationContext<FactDefinition> context)
    {
        for (var i = 0; i < values.Count; i++)
            if (values.FindIndex(value => value == values[i]) < i)
                context.Fail($"values/{i}", DocumentFaults.DuplicateName, values[i], "value");
    }
}
