using System.Reflection;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Tests.Stages;

public sealed class EventTransitionsTests
{
    private static readonly EventFacts[] FactSets = [EventFacts.None, EventFacts.AtTop, EventFacts.Chosen, EventFacts.AtTop | EventFacts.Chosen];

    public static TheoryData<EventStage, EventTrigger, EventFacts> Everything
    {
        get
        {
            var all = new TheoryData<EventStage, EventTrigger, EventFacts>();
            foreach (var stage in Enum.GetValues<EventStage>())
                foreach (var trigger in Enum.GetValues<EventTrigger>())
                    foreach (var facts in FactSets)
                        all.Add(stage, trigger, facts);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Next_TableAndMachine_Agree(EventStage stage, EventTrigger trigger, EventFacts facts)
    {
        var declared = EventTransitions.All.Where(t => t.From == stage && t.Trigger == trigger && t.Guard.Holds(facts)).ToList();
        Assert.InRange(declared.Count, 0, 1);
        EventStage? expected = declared.Count == 0 ? null : declared[0].To;
        Assert.Equal(expected, EventTransitions.Next(stage, trigger, facts));
        Assert.Equal(expected, EventMachine.Next(stage, trigger, facts));
        Assert.Equal(expected, new EventMachine().Fire(stage, trigger, facts));
    }

    [Fact]
    public void Next_ReusedMachine_CarriesNothingOver()
    {
        var machine = new EventMachine();
        Assert.Null(machine.Fire(EventStage.Evaluated, EventTrigger.ReportIn, EventFacts.AtTop | EventFacts.Chosen));
        Assert.Equal(EventStage.ReportedIn, machine.Fire(EventStage.Called, EventTrigger.ReportIn, EventFacts.None));
        Assert.Null(machine.Fire(EventStage.Called, EventTrigger.Snooze, EventFacts.None));
        Assert.Equal(EventStage.Called, machine.Fire(EventStage.Called, EventTrigger.Snooze, EventFacts.AtTop));
    }

    [Fact]
    public void All_EvaluatedEvent_HasNoWayOut() => Assert.DoesNotContain(EventTransitions.All, t => t.From == EventStage.Evaluated);

    [Fact]
    public void All_EveryStage_IsReachedAndCanBeClosed()
    {
        foreach (var stage in Enum.GetValues<EventStage>())
        {
            Assert.Contains(stage, Reachable(EventStage.Called));
            Assert.Contains(EventStage.Evaluated, Reachable(stage));
        }
    }

    [Fact]
    public void Surface_OfThePackage_ShowsNoStateless()
    {
        var shown = typeof(EventLife).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .SelectMany(member => member switch
            {
                MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
                PropertyInfo property => [property.PropertyType],
                ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
                _ => (IEnumerable<Type>)[],
            });
        Assert.DoesNotContain(shown, type => type.Assembly.GetName().Name == "Stateless" || typeof(Task).IsAssignableFrom(type));
    }

    private static HashSet<EventStage> Reachable(EventStage from)
    {
        var reached = new HashSet<EventStage> { from };
        while (EventTransitions.All.Where(t => reached.Contains(t.From)).Select(t => t.To).Any(reached.Add))
        {
        }

        return reached;
    }
}
