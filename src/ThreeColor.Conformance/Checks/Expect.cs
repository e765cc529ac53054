using System.Runtime.CompilerServices;

namespace ThreeColor.Conformance.Checks;

// What a fact wants, said so that the message alone tells what was found instead.
internal static class Expect
{
    private const int Longest = 600;

    public static void True(bool condition, string otherwise)
    {
        if (!condition)
            throw new BrokenExpectationException(otherwise);
    }

    public static void Equal<T>(T expected, T actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new BrokenExpectationException(Difference(what, Shown(expected), Shown(actual)));
    }

    public static void Sequence<T>(
        IEnumerable<T> expected, IEnumerable<T> actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        T[] wanted = [.. expected];
        T[] found = [.. actual];
        if (!wanted.SequenceEqual(found))
            throw new BrokenExpectationException(Difference(what, Shown(wanted), Shown(found)));
    }

    public static void Empty<T>(IEnumerable<T> actual, [CallerArgumentExpression(nameof(actual))] string what = "") =>
        Sequence([], actual, what);

    public static T Single<T>(IReadOnlyCollection<T> actual, [CallerArgumentExpression(nameof(actual))] string what = "") =>
        actual.Count == 1 ? actual.First() : throw new BrokenExpectationException($"{what}: one is wanted, {actual.Count} were found.");

    public static async Task ThrowsAsync<TException>(Func<Task> act, [CallerArgumentExpression(nameof(act))] string what = "")
        where TException : Exception
    {
        try
        {
            await act();
        }
        catch (TException)
        {
            return;
        }

        throw new BrokenExpectationException($"{what}: {typeof(TException).Name} is wanted, nothing was thrown.");
    }

    private static string Shown<T>(T[] items) => $"[{string.Join(", ", items.Select(Shown))}]";

    private static string Shown<T>(T item) => item is null ? "nothing" : item is string text ? $"\"{text}\"" : $"{item}";

    // Of long texts the part around the first difference.
    private static string Difference(string what, string expected, string actual)
    {
        var common = expected.AsSpan().CommonPrefixLength(actual);
        var from = Math.Max(0, common - (Longest / 4));
        var asked = string.Join(' ', what.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{asked}: wanted {Part(expected, from)}, found {Part(actual, from)}.";
    }

    private static string Part(string text, int from)
    {
        var part = from >= text.Length ? "" : text.Substring(from, Math.Min(Longest, text.Length - from));
        return (from > 0 ? "…" : "") + part + (from + part.Length < text.Length ? "…" : "");
    }
}

internal sealed class BrokenExpectationException(string message) : Exception(message);
