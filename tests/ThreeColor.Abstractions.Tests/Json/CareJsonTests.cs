using System.Reflection;
using NodaTime;
using ThreeColor.Facts;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Tests.Json.CareSamples;

namespace ThreeColor.Tests.Json;

public sealed class CareJsonTests
{
    public static TheoryData<CareChange> Changes => new(
        new CareChange.FileWritten(Person),
        new CareChange.VisitAudited(RowDigest.Of(Visit)) { Visit = Visit.Id },
        new CareChange.VisitAudited(RowDigest.Of(Visit)) { Contact = Contact },
        new CareChange.DutyAudited(Window.Duty, "r1 7 -") { Paused = true, RemindedOf = At },
        new CareChange.DutyAudited(Window.Duty, "r1 7 -"),
        new CareChange.EventMoved(new("r1/c/1"), System.Text.Json.JsonElement.Parse("{\"stage\":\"Called\",\"owner\":null}")),
        new CareChange.WindowAudited(Window.Duty, Window.Number, RowDigest.Of(Window)),
        new CareChange.ResidenceChanged(new Residence(At, new("U2"), new("D2"))),
        new CareChange.ClaimRecorded(Claim(FactValue.Of(true), null)),
        new CareChange.ClaimRecorded(Claim(FactValue.Of(42), null)) { Counted = true },
        new CareChange.ClaimRecorded(Claim(FactValue.Of("lacking"), null)),
        new CareChange.ClaimRecorded(Claim(null, Absence.Refused)),
        new CareChange.TierAssessed(Assessment),
        new CareChange.TierAssessed(Assessment with { Lowest = null, StaleAt = null }),
        new CareChange.LoweringWritten(Lowering),
        new CareChange.LoweringWritten(Lowering with { To = null }),
        new CareChange.LoweringWritten(null),
        new CareChange.StandingChanged(RedPeriod),
        new CareChange.PauseWritten(Hospital),
        new CareChange.OverrideWritten(Override),
        new CareChange.AppealWritten(Appeal),
        new CareChange.VisitRecorded(Visit),
        new CareChange.VisitCorrected(Visit),
        new CareChange.CorrectionAudited(Contact, RowDigest.Of(Visit)),
        new CareChange.VisitVoided(new("V1"), At, "wrong door"),
        new CareChange.ContactsRecounted(Contact, [Contact with { Seen = false }]),
        new CareChange.ContactsRecounted(null, []),
        new CareChange.DutyWritten(Duty),
        new CareChange.DutyWritten(Duty with { Pending = null, RemindedOf = null }),
        new CareChange.DutyRemoved(new("home-visit")),
        new CareChange.ReminderWritten(new("home-visit"), At),
        new CareChange.WindowEnded(Window),
        new CareChange.WindowsReopened(new("home-visit"), 3),
        new CareChange.EventWritten(Event),
        new CareChange.EventWritten(Event with { Called = null, Owner = null }),
        new CareChange.EditionFollowed(2),
        new CareChange.Restated(Care),
        new CareChange.Restated(new ResidentCare { Resident = Person }));

    [Theory]
    [MemberData(nameof(Changes))]
    public void Read_AChangeThatWasWritten_IsEqual(CareChange change) =>
        AssertKept(new AuditPayload { Changes = [change], Reasons = [new Reason("code", "subject", "detail")] });

    [Fact]
    public void Read_ARecordThatWasWritten_IsEqual()
    {
        AssertKept(Care);
        AssertKept(History);
        AssertKept(History with { Since = Instant.MinValue });
        AssertKept(Window);
        AssertKept(Pending);
        AssertKept(Duty);
        AssertKept(Listed);
        AssertKept(Event);
        AssertKept(Visit);
        AssertKept(Person);
        AssertKept(Assessment);
    }

    [Fact]
    public void Changes_CoverEveryKind()
    {
        var tried = Changes.Cast<object[]>().Select(row => row[0].GetType().Name).Distinct();
        var kinds = typeof(CareChange).GetNestedTypes().Select(type => type.Name);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    // A member that no sample sets would be lost without a test that says so.
    [Fact]
    public void Samples_SetEveryMember()
    {
        object[] samples =
        [
            Care, History, Window, Duty, Listed, Event, Visit, Person, Assessment, RedPeriod, Lowering, Hospital, Override, Appeal, Contact,
        ];
        var unset =
            from sample in samples
            from property in sample.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.CanWrite && IsDefault(property.PropertyType, property.GetValue(sample))
            select $"{sample.GetType().Name}.{property.Name}";
        Assert.Empty(unset);
    }

    [Fact]
    public void Read_AnUnknownMember_Throws() =>
        Assert.Throws<System.Text.Json.JsonException>(() => CareJson.Read<AuditPayload>("{\"changes\":[],\"reasons\":[],\"more\":1}"));

    private static void AssertKept<T>(T value)
    {
        var text = CareJson.Write(value);
        var read = CareJson.Read<T>(text);
        Assert.Equal(value, read, EqualityComparer<T>.Default);
        Assert.Equal(text, CareJson.Write(read));
    }

    private static bool IsDefault(Type type, object? value) => value switch
    {
        null or "" => true,
        System.Collections.IEnumerable list and not string => !list.GetEnumerator().MoveNext(),
        _ => type.IsValueType && value.Equals(Activator.CreateInstance(type)),
    };
}
