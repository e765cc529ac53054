using ThreeColor.Json;

namespace ThreeColor.Storage.Sqlite.Rows;

// Lists that are small and never searched are one JSON column; most of them are empty, which needs no parser.
internal static class JsonText
{
    private const string Empty = "[]";

    public static string Write<T>(ValueList<T> list) => list.IsEmpty ? Empty : CareJson.Write(list);

    public static ValueList<T> Read<T>(string json) => json == Empty ? [] : CareJson.Read<ValueList<T>>(json);
}
