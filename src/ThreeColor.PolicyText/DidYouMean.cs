namespace ThreeColor.PolicyText;

/// <summary>Finds the name somebody probably meant.</summary>
public static class DidYouMean
{
    /// <summary>The known name nearest to a written one, by edits; <see langword="null"/> where none is near.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The names that exist.</param>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        var limit = Math.Max(1, written.Length / 3);
        return known.Select(name => (Name: name, Distance: Distance(written, name)))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => pair.Name).FirstOrDefault();
    }

    /// <summary>A remedy in English: the nearest name, else the names that exist.</summary>
    public static string English(string written, IEnumerable<string> known)
    {
        var names = Sorted(known);
        return Nearest(written, names) is { } nearest ? $"Did you mean '{nearest}'?" : $"Choose one of: {string.Join(", ", names)}.";
    }

    /// <summary>A remedy in Chinese: the nearest name, else the names that exist.</summary>
    public static string Chinese(string written, IEnumerable<string> known)
    {
        var names = Sorted(known);
        return Nearest(written, names) is { } nearest ? $"是否想写“{nearest}”？" : $"可选：{string.Join("、", names)}。";
    }

    private static string[] Sorted(IEnumerable<string> known) => [.. known.OrderBy(name => name, StringComparer.Ordinal)];

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitute = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
