using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using ThreeColor.Ports;

namespace ThreeColor.Json;

/// <summary>The JSON form of the records: camel case, enums by name, instants as ISO 8601 in UTC, ids as strings. Generated, so that it works trimmed.</summary>
public static class CareJson
{
    /// <summary>The options, read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Writes a value whose type <see cref="CareJsonContext"/> knows.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    /// <summary>Reads a value whose type <see cref="CareJsonContext"/> knows.</summary>
    /// <exception cref="JsonException">The text is not such a value.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize(json, TypeInfo<T>()) ?? throw new JsonException($"The text is null, not a {typeof(T).Name}.");

    // Most of these are empty, and an absent one reads as empty: that holds for parameters with a default and for lists, not for
    // other members, which generated serializers then set to null.
    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        if (type.Type != typeof(Reason) && type.Type != typeof(AuditPayload))
            return;
        foreach (var property in type.Properties)
            if (property.PropertyType == typeof(string) && property.AssociatedParameter is { HasDefaultValue: true })
                property.ShouldSerialize = static (_, text) => text is not "";
            else if (property.PropertyType == typeof(ValueList<Reason>))
                property.ShouldSerialize = static (_, reasons) => reasons is ValueList<Reason> { IsEmpty: false };
    }

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(CareJsonContext.Default.Options)
        {
            // Chinese stays readable in stored rows; the text never reaches HTML unescaped.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = CareJsonContext.Default.WithAddedModifier(LeaveOutEmpty),
        };
        options.Converters.Add(NodaConverters.InstantConverter);
        options.Converters.Add(NodaConverters.LocalDateConverter);
        options.Converters.Add(new FactValueConverter());
        IdConverters.AddTo(options.Converters);
        ValueListConverters.AddTo(options.Converters);
        options.MakeReadOnly();
        return options;
    }
}
