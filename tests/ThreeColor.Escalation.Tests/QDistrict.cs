using System.Text;
using NodaTime;
using NodaTime.Text;
using ThreeColor.Escalation.Document;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Tests;

/// <summary>The paper's policy, read from the file that ships.</summary>
internal static class QDistrict
{
    public static string Json { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "q-district.json"));

    public static PolicyFrame Frame { get; } = new()
    {
        Id = "q-district",
        Version = "1.0.0",
        EffectiveFrom = new(2023, 1, 1),
        Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        Calendar = new() { ServiceFrom = new(8, 0), ServiceTo = new(20, 0) },
        Languages = ["zh-Hans", "en"],
        Basis = [new("P", "paper"), new("A", "assumed")],
        Tiers = [new() { Code = new("red"), Rank = 1, Name = LocalizedText.Of("红色", "Red") }],
        Organisation = new()
        {
            Levels = [new("district"), new("town"), new("general-grid"), new("ordinary-grid"), new("micro-grid")],
            Posts =
            [
                PostAt("micro-grid-worker", "micro-grid"), PostAt("micro-grid-leader", "micro-grid"), PostAt("ordinary-grid-leader", "ordinary-grid"),
                PostAt("general-grid-leader", "general-grid"), PostAt("town-supervisor", "town"), PostAt("task-force", "district") with { LastResort = true },
            ],
            ContactKinds = [],
            Sources = [],
            Departments = [new("health"), new("civil-affairs"), new("disabled-persons"), new("housing"), new("emergency-management"), new("ambulance")],
        },
    };

    public static EscalationPolicy Policy { get; } = Read(Json).Policy!;

    public static (EscalationPolicy? Policy, ValueList<Fault> Faults) Read(string json, PolicyFrame? frame = null)
    {
        var faults = new FaultList();
        var root = LocatedNode.Read(Encoding.UTF8.GetBytes(json), faults)!;
        var policy = EscalationPolicy.Read(new ObjectReader(root, faults), frame ?? Frame, faults);
        return (policy, faults.Faults);
    }

    /// <summary>An instant of local time in the district.</summary>
    public static Instant At(string local) =>
        LocalDateTimePattern.GeneralIso.Parse(local).Value.InZoneStrictly(Frame.Zone).ToInstant();

    private static Post PostAt(string id, string level) => new() { Id = new(id), Level = new(level), Name = LocalizedText.Of(id, id) };
}
