using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThreeColor.Tool.Output;

/// <summary>JSON for programs: never wrapped, Chinese as it is.</summary>
internal static class JsonOutput
{
    public static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    public static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Indented))
            write(json);
        output.Write("\n"u8);
        output.Flush();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    public static void Value(this Utf8JsonWriter json, string name, Facts.FactValue value)
    {
        json.WritePropertyName(name);
        json.Value(value);
    }

    public static void Value(this Utf8JsonWriter json, Facts.FactValue value)
    {
        switch (value.Kind)
        {
            case Facts.FactValueKind.Boolean: json.WriteBooleanValue(value.AsBoolean()); break;
            case Facts.FactValueKind.Integer: json.WriteNumberValue(value.AsInteger()); break;
            default: json.WriteStringValue(value.AsChoice()); break;
        }
    }
}
