using System.Text.Json;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Rehearsing.Telling;

/// <summary>Tells a played story to programs: one JSON object a line.</summary>
internal sealed class JsonTeller(Stream output, DateTimeZone zone)
{
    public void Tell(Happening happening)
    {
        switch (happening)
        {
            case Happening.Line line: Line(happening.At, json => Result(json, line)); break;
            case Happening.StartTold start: Line(happening.At, json => Start(json, start.Problem)); break;
            case Happening.Told told: Line(happening.At, json => Told(json, told.Notice)); break;
            case Happening.EventMoved moved: Line(happening.At, json => Event(json, moved.Event)); break;
            case Happening.Ended ended: Line(null, json => End(json, ended)); break;
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

    private void End(Utf8JsonWriter json, Happening.Ended ended)
    {
        json.WriteStartObject("end");
        json.WriteStartArray("residents");
        foreach (var resident in ended.State.Residents)
            Resident(json, resident, ended.At);
        json.WriteEndArray();
        json.WriteStartArray("promisesBroken");
        foreach (var broken in ended.State.PromisesBroken)
        {
            json.WriteStartObject();
            json.WriteNumber("promise", broken.Promise);
            json.WriteString("resident", broken.Resident.IsDefault ? null : broken.Resident.Value);
            json.WriteString("detail", broken.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Strings("troubles", ended.State.Troubles.Select(resident => resident.Value));
        json.WriteEndObject();
    }

    private void Resident(Utf8JsonWriter json, ResidentAtEnd resident, Instant now)
    {
        json.WriteStartObject();
        json.WriteString("resident", resident.Resident.Value);
        json.WriteString("tier", resident.Tier?.Value);
        json.WriteStartArray("windows");
        foreach (var window in resident.Windows)
            Window(json, window, now);
        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (var careEvent in resident.Events)
            EventAtEnd(json, careEvent);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Window(Utf8JsonWriter json, Window window, Instant now)
    {
        json.WriteStartObject();
        json.WriteString("duty", window.Duty.Value);
        json.WriteString("opens", Text(window.OpensAt));
        json.WriteString("due", Text(window.DueAt));
        json.WriteString("status", StoryWords.Write(window.StatusAt(now)));
        json.WriteString("metBy", window.MetBy?.Value);
        json.WriteEndObject();
    }

    private void EventAtEnd(Utf8JsonWriter json, CareEvent careEvent)
    {
        json.WriteStartObject();
        json.WriteString("id", careEvent.Id.Value);
        json.WriteString("cause", careEvent.Cause.Value);
        json.WriteString("stage", StoryWords.Write(careEvent.Stage));
        json.WriteNumber("rung", careEvent.Rung);
        json.WriteNumber("topRung", careEvent.TopRung);
        json.WriteString("post", careEvent.Post.Post.Value);
        json.WriteString("owner", careEvent.Owner?.Value);
        json.WriteStartArray("listed");
        foreach (var listed in careEvent.Listed)
        {
            json.WriteStartObject();
            json.WriteString("duty", listed.Duty.Value);
            json.WriteNumber("first", listed.First);
            json.WriteNumber("last", listed.Last);
            json.WriteString("firstDue", Text(listed.FirstDue));
            json.WriteString("lastDue", Text(listed.LastDue));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
