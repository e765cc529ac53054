using System.Buffers;
using System.Text.Json;
using ThreeColor.Events;
using ThreeColor.Json;

namespace ThreeColor.Auditing;

/// <summary>What moved in an event, as JSON: the members that changed, and null for those that are no more.</summary>
internal static class EventMembers
{
    /// <summary>What makes one state of an event of the one before.</summary>
    public static JsonElement Changed(CareEvent before, CareEvent after)
    {
        var old = ToJson(before);
        var @new = ToJson(after);
        return Write(writer =>
        {
            foreach (var member in @new.EnumerateObject())
                if (!old.TryGetProperty(member.Name, out var known) || !JsonElement.DeepEquals(known, member.Value))
                    member.WriteTo(writer);
            foreach (var member in old.EnumerateObject())
                if (!@new.TryGetProperty(member.Name, out _))
                    writer.WriteNull(member.Name);
        });
    }

    /// <summary>The state of an event after a change.</summary>
    /// <exception cref="JsonException">They are not what <see cref="Changed"/> gave.</exception>
    public static CareEvent Apply(CareEvent before, JsonElement changed)
    {
        if (changed.ValueKind != JsonValueKind.Object)
            throw new JsonException("The members of an event are wanted.");
        var merged = Write(writer =>
        {
            foreach (var member in ToJson(before).EnumerateObject())
                if (!changed.TryGetProperty(member.Name, out _))
                    member.WriteTo(writer);
            foreach (var member in changed.EnumerateObject())
                if (member.Value.ValueKind != JsonValueKind.Null)
                    member.WriteTo(writer);
        });
        return CareJson.Read<CareEvent>(merged.GetRawText());
    }

    private static JsonElement ToJson(CareEvent careEvent) => JsonElement.Parse(CareJson.Write(careEvent));

    private static JsonElement Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = CareJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return JsonElement.Parse(bytes.WrittenSpan);
    }
}
