using System.Text.Json;
using NodaTime;
using ThreeColor.Events;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Rehearsing.Telling;

/// <summary>Tells a played story to programs: one JSON object a line.</summary>
internal sealed class JsonTeller(Stream output, DateTimeZone zone)
{
    private readonly ClosingWriter _closing = new(zone);

    public void Tell(Happening happening)
    {
        switch (happening)
        {
            case Happening.Line line: Line(happening.At, json => Result(json, line)); break;
            case Happening.StartTold start: Line(happening.At, json => Start(json, start.Problem)); break;
            case Happening.Told told: Line(happening.At, json => Told(json, told.Notice)); break;
            case Happening.EventMoved moved: Line(happening.At, json => Event(json, moved.Event)); break;
            case Happening.Ended ended: Line(null, json => _closing.Write(json, ended)); break;
        }
    }

    private void Line(Instant? at, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, JsonOutput.Line))
        {
            json.WriteStartObject();
            if (at is { } instant)
                json.WriteString("at", Text(instant));
            write(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private string Text(Instant at) => StoryTime.Write(at, zone);

    private static void Result(Utf8JsonWriter json, Happening.Line line)
    {
        json.WriteNumber("line", line.Played.Number);
        json.WriteString("result", line.Result switch
        {
            LineResult.Refused or LineResult.Failed => "refused",
            LineResult.Unchanged => "unchanged",
            _ => "done",
        });
        json.WriteString("code", line.Result == LineResult.Failed ? ToolFaults.NotAsExpected.Code : line.Refusal?.Code);
        if (line.Failed.IsEmpty)
            return;
        json.WriteStartArray("failed");
        foreach (var clause in line.Failed)
        {
            json.WriteStartObject();
            json.WriteString("name", clause.Name);
            json.WritePropertyName("wanted");
            json.WriteRawValue(clause.Wanted);
            json.WritePropertyName("found");
            json.WriteRawValue(clause.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Start(Utf8JsonWriter json, Refusal problem)
    {
        json.WriteStartObject("start");
        json.WriteString("code", problem.Code);
        json.WriteString("message", problem.Message.In("en"));
        json.WriteEndObject();
    }

    private static void Told(Utf8JsonWriter json, Notice notice)
    {
        json.WriteStartObject("told");
        json.WriteString("to", notice.Recipient.Address);
        json.WriteString("kind", StoryWords.Write(notice.Kind));
        json.WriteString("event", notice.Event?.Value);
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, CareEvent careEvent)
    {
        json.WriteStartObject("event");
        json.WriteString("id", careEvent.Id.Value);
        json.WriteString("stage", StoryWords.Write(careEvent.Stage));
        json.WriteNumber("rung", careEvent.Rung);
        json.WriteString("post", careEvent.Post.Post.Value);
        json.WriteEndObject();
    }
}
