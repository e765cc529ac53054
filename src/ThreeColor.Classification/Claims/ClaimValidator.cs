using FluentValidation;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Faults;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Claims;

/// <summary>Checks claims at the boundary against one policy.</summary>
/// <remarks>Every failure carries a code of <see cref="ClaimFaults"/>. Safe for concurrent use.</remarks>
internal sealed class ClaimValidator : AbstractValidator<Claim>
{
    private readonly ClassificationPolicy _policy;

    /// <summary>A validator for one policy.</summary>
    /// <exception cref="ArgumentNullException">There is no policy.</exception>
    public ClaimValidator(ClassificationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
        RuleFor(claim => claim).Custom(CheckMembers);
        RuleFor(claim => claim).Custom(CheckValue);
        RuleFor(claim => claim.Source).Custom(CheckSource);
        RuleFor(claim => claim).Custom(CheckTimes);
    }

    private static void CheckMembers(Claim claim, ValidationContext<Claim> context)
    {
        if (claim.Value is null && claim.Absence is null)
            context.Fail(nameof(Claim.Value), ClaimFaults.ValueOrAbsence, "neither", "两者皆无");
        else if (claim.Value is not null && claim.Absence is not null)
            context.Fail(nameof(Claim.Absence), ClaimFaults.ValueOrAbsence, "both", "两者皆有");
    }

    private void CheckValue(Claim claim, ValidationContext<Claim> context)
    {
        if (_policy.FindFact(claim.Fact) is not { } fact)
        {
            var known = _policy.Facts.Select(f => f.Id.Value).ToList();
            context.Fail(nameof(Claim.Fact), ClaimFaults.UnknownFact, claim.Fact, DidYouMean.English(claim.Fact.Value, known), DidYouMean.Chinese(claim.Fact.Value, known));
        }
        else if (claim.Value is not { } value)
            return;
        else if (value.Kind != fact.Kind)
            context.Fail(nameof(Claim.Value), ClaimFaults.WrongKind, fact.Id, KindOf(fact).English, value, KindOf(fact).Chinese);
        else if (!fact.Admits(value))
            context.Fail(nameof(Claim.Value), ClaimFaults.OutsideDomain, fact.Id, value, DomainOf(fact));
    }

    private void CheckSource(Id<Source> source, ValidationContext<Claim> context)
    {
        if (_policy.Organisation.Sources.Contains(source))
            return;
        var known = _policy.Organisation.Sources.Select(s => s.Value).ToList();
        context.Fail(nameof(Claim.Source), ClaimFaults.UnknownSource, source, DidYouMean.English(source.Value, known), DidYouMean.Chinese(source.Value, known));
    }

    private static void CheckTimes(Claim claim, ValidationContext<Claim> context)
    {
        if (claim.RecordedAt < claim.ObservedAt)
            context.Fail(nameof(Claim.RecordedAt), ClaimFaults.RecordedBeforeObserved, claim.RecordedAt, claim.ObservedAt);
    }

    private static (string English, string Chinese) KindOf(FactDefinition fact) => fact.Kind switch
    {
        FactValueKind.Boolean => ("true or false", " true 或 false"),
        FactValueKind.Choice => ("a choice", "选项"),
        _ => ("a whole number", "整数"),
    };

    private static string DomainOf(FactDefinition fact) =>
        fact.Kind == FactValueKind.Choice ? string.Join(", ", fact.Values) : $"{fact.From}..{fact.To}";
}
