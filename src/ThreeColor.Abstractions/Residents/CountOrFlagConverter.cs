using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreeColor.Residents;

/// <summary>A count that was a flag once: true is one, false is none.</summary>
internal sealed class CountOrFlagConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => 1,
        JsonTokenType.False => 0,
        _ => reader.GetInt32(),
    };

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
