namespace ThreeColor.Architecture.Tests.Circular.Two;

/// <summary>The other half: it uses the caller only in the body of a method.</summary>
internal static class Called
{
    public static int Answer(IReadOnlyList<object> given) => given.OfType<One.Caller>().Count();
}
