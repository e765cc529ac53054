using System.Text.Json;
using System.Text.Json.Serialization;
using ThreeColor.Facts;

namespace ThreeColor.Json;

internal sealed class FactValueConverter : JsonConverter<FactValue>
{
    public override FactValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => FactValue.Of(true),
        JsonTokenType.False => FactValue.Of(false),
        JsonTokenType.Number => FactValue.Of(reader.GetInt64()),
        JsonTokenType.String => FactValue.Of(reader.GetString()!),
        _ => throw new JsonException("A fact's value is true, false, a whole number or a string."),
    };

    public override void Write(Utf8JsonWriter writer, FactValue value, JsonSerializerOptions options)
    {
        switch (value.Kind)
        {
            case FactValueKind.Boolean: writer.WriteBooleanValue(value.AsBoolean()); break;
            case FactValueKind.Integer: writer.WriteNumberValue(value.AsInteger()); break;
            case FactValueKind.Choice: writer.WriteStringValue(value.AsChoice()); break;
            default: throw new JsonException("A fact's value is missing.");
        }
    }
}
