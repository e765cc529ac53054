using FluentValidation;
using FluentValidation.Results;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Claims;

/// <summary>Carries the kinds of faults through a validator and back out as refusals.</summary>
internal static class ClaimFailures
{
    /// <summary>Adds a failure of a kind.</summary>
    public static void Fail<T>(this ValidationContext<T> context, string member, FaultKind kind, params object[] arguments)
    {
        var message = kind.At(default, arguments).Message.ToString();
        context.AddFailure(new ValidationFailure(member, message) { ErrorCode = kind.Code, CustomState = kind.Refuse(arguments) });
    }

    /// <summary>The refusal that a failure carries; one made of its own words where a validator of a host found it.</summary>
    public static Refusal ToRefusal(ValidationFailure failure) =>
        failure.CustomState as Refusal ?? new(failure.ErrorCode, LocalizedText.Of(failure.ErrorMessage, failure.ErrorMessage), new());
}
