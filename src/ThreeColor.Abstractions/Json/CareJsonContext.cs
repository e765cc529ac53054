using System.Text.Json;
using System.Text.Json.Serialization;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Json;

/// <summary>Generated serializers of the records.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AuditPayload))]
[JsonSerializable(typeof(CareChange))]
[JsonSerializable(typeof(Reason))]
[JsonSerializable(typeof(Resident))]
[JsonSerializable(typeof(CareEvent))]
[JsonSerializable(typeof(Visit))]
[JsonSerializable(typeof(OutboxMessage))]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(Tiers.TierAssessment))]
[JsonSerializable(typeof(ValueList<ChecklistAnswer>))]
[JsonSerializable(typeof(ValueList<ContactPerson>))]
[JsonSerializable(typeof(ValueList<TeamMember>))]
[JsonSerializable(typeof(ValueList<ConsentScope>))]
[JsonSerializable(typeof(ValueList<Whistle>))]
[JsonSerializable(typeof(ValueList<ListedWindows>))]
[JsonSerializable(typeof(ValueList<EventReport>))]
[JsonSerializable(typeof(PauseUndoing))]
[JsonSerializable(typeof(ResidentCare))]
[JsonSerializable(typeof(CareHistory))]
[JsonSerializable(typeof(Duties.Window))]
[JsonSerializable(typeof(Duties.OpenDuty))]
[JsonSerializable(typeof(ValueList<string>))]
[JsonSerializable(typeof(ValueList<Id<Fact>>))]
[JsonSerializable(typeof(ValueList<Id<Tiers.Tag>>))]
[JsonSerializable(typeof(ValueList<CareChange>))]
[JsonSerializable(typeof(ValueList<Reason>))]
public sealed partial class CareJsonContext : JsonSerializerContext;
