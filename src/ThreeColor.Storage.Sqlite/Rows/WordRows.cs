using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

// Texts that come again and again are kept once and named by number.
internal sealed class WordRows(CareConnection connection)
{
    private const int Remembered = 20_000;

    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly Statement _find = connection.Prepare("SELECT number FROM words WHERE word = ?");
    private readonly Statement _add = connection.Prepare("INSERT INTO words (word) VALUES (?) RETURNING number");

    /// <summary>The word behind a column that holds a number, as a part of a query.</summary>
    public static string Of(string column) => $"(SELECT word FROM words WHERE words.number = {column}) AS {column}";

    public long NumberOf(string word)
    {
        if (_numbers.TryGetValue(word, out var known))
            return known;
        if (_numbers.Count >= Remembered)
            _numbers.Clear();
        return _numbers[word] = Kept(_find, word) ?? Kept(_add, word)!.Value;
    }

    /// <summary>After a rollback: what was added is not there.</summary>
    public void Forget() => _numbers.Clear();

    private static long? Kept(Statement statement, string word)
    {
        var numbers = statement.New().Set(word).ToList(row => row.Long());
        return numbers.Count == 0 ? null : numbers[0];
    }
}
