using System.Text.Json;

namespace ThreeColor.Storage.Sqlite.Database;

// A value in the file that is none of its kind: damage of one row, told by table and column, without the value itself.
internal sealed class UnreadableException(string place, Exception? innerException = null)
    : Exception($"{place} cannot be read.", innerException)
{
    public string Place { get; } = place;

    /// <summary>Whether an exception of a row's mapping says that a value is none of its kind.</summary>
    public static bool Explains(Exception e) =>
        e is JsonException or ArgumentException or FormatException or OverflowException or InvalidOperationException
            or NodaTime.Text.UnparsableValueException;
}
