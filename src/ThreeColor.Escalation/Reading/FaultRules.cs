using FluentValidation;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Reading;

/// <summary>Carries located faults through FluentValidation, whose own messages know no place in a document.</summary>
internal static class FaultRules
{
    public static void Report<T>(this IValidator<T> validator, T draft, FaultList faults)
    {
        foreach (var failure in validator.Validate(draft).Errors)
            faults.Add((Fault)failure.CustomState);
    }

    public static IRuleBuilderOptions<T, TProperty> Else<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, Func<T, TProperty, Fault> fault) =>
        rule.WithState((draft, value) => fault(draft, value));
}
