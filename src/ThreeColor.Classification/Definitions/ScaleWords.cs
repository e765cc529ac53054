namespace ThreeColor.Classification.Definitions;

/// <summary>How a policy writes directions.</summary>
internal static class ScaleWords
{
    public static readonly string[] Directions = ["later", "earlier", "higher", "lower"];

    public static string Of(Worse worse) => worse == Worse.Unordered ? "" : Directions[(int)worse - 1];

    public static Worse? Parse(string word) => Array.IndexOf(Directions, word) is >= 0 and var i ? (Worse)(i + 1) : null;
}
