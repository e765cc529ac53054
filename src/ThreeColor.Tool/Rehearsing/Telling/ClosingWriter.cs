using System.Text.Json;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Telling;

/// <summary>Writes how everything stands when a story is over.</summary>
internal sealed class ClosingWriter(DateTimeZone zone)
{
    public void Write(Utf8JsonWriter json, Happening.Ended ended)
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

    private string Text(Instant at) => StoryTime.Write(at, zone);
}
