using System.Text.Json;
using System.Text.Json.Serialization;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Json;

// Written out kind by kind: a factory would need reflection, which trimming removes.
internal static class IdConverters
{
    public static void AddTo(IList<JsonConverter> converters)
    {
        converters.Add(new IdConverter<Resident>());
        converters.Add(new IdConverter<Dwelling>());
        converters.Add(new IdConverter<ContactPerson>());
        converters.Add(new IdConverter<Pause>());
        converters.Add(new IdConverter<Fact>());
        converters.Add(new IdConverter<Source>());
        converters.Add(new IdConverter<Tier>());
        converters.Add(new IdConverter<Tag>());
        converters.Add(new IdConverter<TierOverride>());
        converters.Add(new IdConverter<TierAppeal>());
        converters.Add(new IdConverter<Unit>());
        converters.Add(new IdConverter<Level>());
        converters.Add(new IdConverter<Post>());
        converters.Add(new IdConverter<Worker>());
        converters.Add(new IdConverter<Department>());
        converters.Add(new IdConverter<SupportForce>());
        converters.Add(new IdConverter<Visit>());
        converters.Add(new IdConverter<ContactKind>());
        converters.Add(new IdConverter<ChecklistItem>());
        converters.Add(new IdConverter<Duty>());
        converters.Add(new IdConverter<CareEvent>());
        converters.Add(new IdConverter<Cause>());
        converters.Add(new IdConverter<Command>());
    }
}

internal sealed class IdConverter<T> : JsonConverter<Id<T>>
{
    public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && Id<T>.IsValid(text) ? new(text) : throw new JsonException($"A {typeof(T).Name} id is wanted.");

    public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
