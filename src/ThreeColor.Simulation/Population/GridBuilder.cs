using System.Globalization;
using ThreeColor.Organisation;

namespace ThreeColor.Simulation.Population;

/// <summary>Draws the tree of units: each level spread evenly under the one above.</summary>
internal static class GridBuilder
{
    // Invented names; towns first, streets last, as many as the paper has of each.
    private static readonly string[] TownNames = ["桂花镇", "银杏镇", "香樟镇", "梧桐镇", "玉兰镇", "海棠街道", "木槿街道"];

    public static ValueList<Unit> Build(DistrictSize size)
    {
        var units = new List<Unit> { new() { Id = new("district"), Level = Vocabulary.District, Name = "Q区" } };
        IReadOnlyList<Unit> above = [units[0]];
        above = Add(units, above, size.Towns, Vocabulary.Town, n => Name("town", n, 2), NameOfTown);
        above = Add(units, above, size.General, Vocabulary.General, n => Name("general", n, 3), n => $"第{n}社区");
        above = Add(units, above, size.Ordinary, Vocabulary.Ordinary, n => Name("ordinary", n, 4), n => $"第{n}一般网格");
        Add(units, above, size.Micro, Vocabulary.Micro, n => Name("micro", n, 5), n => $"第{n}微网格");
        return [.. units];
    }

    private static List<Unit> Add(
        List<Unit> units, IReadOnlyList<Unit> above, int count, Id<Level> level, Func<int, string> id, Func<int, string> name)
    {
        var added = new List<Unit>(count);
        for (var i = 0; i < count; i++)
            added.Add(new() { Id = new(id(i + 1)), Level = level, Parent = above[(int)((long)i * above.Count / count)].Id, Name = name(i + 1) });
        units.AddRange(added);
        return added;
    }

    private static string NameOfTown(int number) => number <= TownNames.Length ? TownNames[number - 1] : $"第{number}镇";

    private static string Name(string level, int number, int digits) =>
        $"{level}-{number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}";
}
