using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Carries what a validator finds back to the place in the document.</summary>
internal static class LocatedValidation
{
    /// <summary>Adds a failure whose property name is a path such as <c>bands/1/from</c>.</summary>
    public static void Fail<T>(this ValidationContext<T> context, string path, FaultKind kind, params object[] arguments)
    {
        var message = kind.At(default, arguments).Message.ToString();
        context.AddFailure(new ValidationFailure(path, message) { ErrorCode = kind.Code, CustomState = new Finding(kind, arguments) });
    }

    /// <summary>Reports every failure at the deepest node of its path that exists.</summary>
    public static void Report(this ValidationResult result, LocatedNode node, FaultList faults)
    {
        foreach (var failure in result.Errors)
            if (failure.CustomState is Finding finding)
                faults.Add(finding.Kind, Locate(node, failure.PropertyName), finding.Arguments);
    }

    public static Refusal ToRefusal(ValidationFailure failure) => failure.CustomState is Finding finding
        ? finding.Kind.Refuse(finding.Arguments)
        : new(failure.ErrorCode, LocalizedText.Of(failure.ErrorMessage, failure.ErrorMessage), new());

    private static Location Locate(LocatedNode node, string path)
    {
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = node.Kind == LocatedKind.Array ? node.Items[int.Parse(step, CultureInfo.InvariantCulture)] : node.Find(step);
            if (next is null)
                break;
            node = next;
        }

        return node.At;
    }

    private sealed record Finding(FaultKind Kind, object[] Arguments);
}
