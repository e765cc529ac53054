using System.Text;

namespace ThreeColor.Tool.Rehearsing.Stories;

/// <summary>Words of the product as stories write them: read in camelCase or kebab-case, written in camelCase.</summary>
internal static class StoryWords
{
    public static string Write<TEnum>(TEnum value)
        where TEnum : struct, Enum => Camel(value.ToString());

    public static TEnum? Read<TEnum>(string word)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
            if (Camel(value.ToString()) == word || Kebab(value.ToString()) == word)
                return value;
        return null;
    }

    public static IEnumerable<string> All<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(Camel);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var letter in name)
            kebab.Append(char.IsUpper(letter) && kebab.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        return kebab.ToString();
    }
}
