using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ThreeColor;
using ThreeColor.Json;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace CustomStore;

/// <summary>What one line of the file holds: one write.</summary>
public sealed record Line
{
    public IReadOnlyList<CareCommit> Commits { get; init; } = [];

    public IReadOnlyList<TroubleReport> Reports { get; init; } = [];

    public IReadOnlyList<DeliveryResult> Results { get; init; } = [];

    public PolicyVersion? Policy { get; init; }

    public AdoptedEdition? Edition { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Commits.Count + Reports.Count + Results.Count == 0 && Policy is null && Edition is null;
}

/// <summary>The JSON form of lines: that of the records, and of the commits around them.</summary>
internal static class LineJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(CareJson.Options)
        {
            // A commit without a next due says so; one that says nothing is no commit.
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(CareJson.Options.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
        };
        options.Converters.Add(new ListConverter<Id<Unit>>());
        options.Converters.Add(new ListConverter<CoverageCounts>());
        options.Converters.Add(new ListConverter<OutboxMessage>());
        return options;
    }

    private sealed class ListConverter<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<List<T>>(ref reader, options)!.ToValueList();

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToList(), options);
    }
}
