using System.Reflection;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Escalation.Document;
using ThreeColor.Escalation.Ladders;

namespace ThreeColor.Escalation.Tests.Reading;

/// <summary>What runs is what the digest names: nothing of a policy is made, or made anew, by other code.</summary>
public sealed class ClosedPolicyTests
{
    public static TheoryData<Type> Parts { get; } =
        [typeof(EscalationPolicy), typeof(Ladder), typeof(Rung), typeof(ServiceClock), typeof(EvaluationPolicy)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Part_SeenFromOutside_CannotBeMadeOrChanged(Type part)
    {
        Assert.True(part.IsSealed);
        Assert.Empty(part.GetConstructors());
        Assert.All(
            part.GetProperties(),
            property => Assert.False(property.SetMethod is { IsPublic: true }, $"{part.Name}.{property.Name}"));
        Assert.Empty(part.GetFields(BindingFlags.Public | BindingFlags.Instance));
    }

    [Fact]
    public void Clock_IsThatOfTheCalendar()
    {
        Assert.Empty(QDistrict.Policy.Clock.Holidays);
        var frame = QDistrict.Frame with { Calendar = QDistrict.Frame.Calendar with { Holidays = [new(2023, 10, 2), new(2023, 10, 1)] } };
        var clock = QDistrict.Read(QDistrict.Json, frame).Policy!.Clock;
        Assert.Equal([new LocalDate(2023, 10, 1), new(2023, 10, 2)], clock.Holidays);
        Assert.Equal((new LocalTime(8, 0), new LocalTime(20, 0), "Asia/Shanghai"), (clock.From, clock.To, clock.Zone.Id));
        Assert.Equal(
            QDistrict.At("2023-10-03T09:00:00"),
            clock.Add(QDistrict.At("2023-09-30T19:00:00"), Duration.FromHours(2), LimitClock.Service));
    }
}
