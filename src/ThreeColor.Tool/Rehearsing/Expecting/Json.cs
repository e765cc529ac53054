using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Expecting;

/// <summary>Says as JSON what was there.</summary>
internal static class Json
{
    public static string Of(string? text) => Write(json => json.WriteStringValue(text));

    public static string Of(IEnumerable<string> texts) => List(texts, static (json, text) => json.WriteStringValue(text));

    public static string Of(IEnumerable<int> numbers) => List(numbers, static (json, number) => json.WriteNumberValue(number));

    public static string Of(IEnumerable<Notice> notices) => List(notices, static (json, notice) =>
    {
        json.WriteStartObject();
        json.WriteString("to", notice.Recipient.Address);
        json.WriteString("kind", StoryWords.Write(notice.Kind));
        json.WriteString("event", notice.Event?.Value);
        json.WriteEndObject();
    });

    public static string Of(IEnumerable<CareEvent> events) => List(events, static (json, e) =>
    {
        json.WriteStartObject();
        json.WriteString("cause", e.Cause.Value);
        json.WriteString("stage", StoryWords.Write(e.Stage));
        json.WriteNumber("rung", e.Rung);
        json.WriteString("post", e.Post.Post.Value);
        json.WriteString("owner", e.Owner?.Value);
        json.WriteEndObject();
    });

    public static string Of(Dictionary<WindowStatus, int> counts) => Write(json =>
    {
        json.WriteStartObject();
        foreach (var (status, count) in counts.OrderBy(pair => pair.Key))
            json.WriteNumber(StoryWords.Write(status), count);
        json.WriteEndObject();
    });

    public static string Of(Dictionary<Id<Duty>, Instant> dues, DateTimeZone zone) => Write(json =>
    {
        json.WriteStartObject();
        foreach (var (duty, due) in dues.OrderBy(pair => pair.Key))
            json.WriteString(duty.Value, StoryTime.Write(due, zone));
        json.WriteEndObject();
    });

    private static string List<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    });

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Line))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
