using FluentValidation;
using FluentValidation.Results;
using NodaTime;

namespace ThreeColor.Commands;

/// <summary>Rules that say what is wrong in English (the message) and Chinese (the state).</summary>
internal static class BilingualRules
{
    /// <summary>The key under which a validation knows the time.</summary>
    public const string Now = "now";

    public static void Says<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string english, string chinese) =>
        rule.WithMessage(english).WithState(_ => chinese);

    public static void Says<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, Func<T, string> english, Func<T, string> chinese) =>
        rule.WithMessage(english).WithState(chinese);

    public static void NotAhead<T>(this ValidationContext<T> context, Instant at, string english, string chinese)
    {
        if (context.RootContextData.TryGetValue(Now, out var now) && at > (Instant)now)
            context.AddFailure(new ValidationFailure("", $"{english} lies in the future, at {at}.") { CustomState = $"{chinese}的时间 {at} 在将来。" });
    }

    public static void Ahead<T>(this ValidationContext<T> context, Instant at, string english, string chinese)
    {
        if (context.RootContextData.TryGetValue(Now, out var now) && at <= (Instant)now)
            context.AddFailure(new ValidationFailure("", $"{english} does not lie in the future: {at}.") { CustomState = $"{chinese} {at} 不在将来。" });
    }

    public static void NotBeyond<T>(this ValidationContext<T> context, Instant? at, Duration longest, string english, string chinese)
    {
        if (context.RootContextData.TryGetValue(Now, out var now) && at > (Instant)now + longest)
            context.AddFailure(new ValidationFailure("", $"{english} is more than {longest.Days} days ahead.") { CustomState = $"{chinese}超过 {longest.Days} 天。" });
    }

    public static string InEnglish(this IEnumerable<ValidationFailure> failures) => string.Join(" ", failures.Select(failure => failure.ErrorMessage));

    public static string InChinese(this IEnumerable<ValidationFailure> failures) => string.Concat(failures.Select(failure => failure.CustomState));
}
