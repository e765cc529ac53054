using ThreeColor.Json;

namespace ThreeColor.Storage.Sqlite.Rows;

// Lists that are small and never searched are one JSON column; most of them are empty, which needs no parser.
internal static class JsonText
{
    public const string Empty = "[]";

    public static string Write<T>(ValueList<T> list) => list.IsEmpty ? Empty : CareJson.Write(list);

    public static ValueList<T> Read<T>(string json) => json == Empty ? [] : CareJson.Read<ValueList<T>>(json);

    public static string? WriteOrNull<T>(T? value)
        where T : class => value is null ? null : CareJson.Write(value);

    public static T? ReadOrNull<T>(string? json)
        where T : class => json is null ? null : CareJson.Read<T>(json);
}
