using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Json;

internal static class ValueListConverters
{
    public static void AddTo(IList<JsonConverter> converters)
    {
        converters.Add(new ValueListConverter<CareChange>());
        converters.Add(new ValueListConverter<Reason>());
        converters.Add(new ValueListConverter<string>());
        converters.Add(new ValueListConverter<Id<Fact>>());
        converters.Add(new ValueListConverter<Id<Tiers.Tag>>());
        converters.Add(new ValueListConverter<ContactPerson>());
        converters.Add(new ValueListConverter<TeamMember>());
        converters.Add(new ValueListConverter<ConsentScope>());
        converters.Add(new ValueListConverter<ChecklistAnswer>());
        converters.Add(new ValueListConverter<Whistle>());
        converters.Add(new ValueListConverter<ListedWindows>());
        converters.Add(new ValueListConverter<EventReport>());
        converters.Add(new ValueListConverter<Claim>());
        converters.Add(new ValueListConverter<Pause>());
        converters.Add(new ValueListConverter<Tiers.TierAppeal>());
        converters.Add(new ValueListConverter<Contact>());
        converters.Add(new ValueListConverter<Duties.OpenDuty>());
        converters.Add(new ValueListConverter<CareEvent>());
        converters.Add(new ValueListConverter<Duties.Window>());
        converters.Add(new ValueListConverter<Tiers.TierPeriod>());
        converters.Add(new ValueListConverter<Tiers.TierOverride>());
        converters.Add(new ValueListConverter<Residence>());
    }
}

internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("An array is wanted.");
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(JsonSerializer.Deserialize(ref reader, item) ?? throw new JsonException("An item is null."));
        return items.ToValueList();
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var entry in value)
            JsonSerializer.Serialize(writer, entry, item);
        writer.WriteEndArray();
    }
}
