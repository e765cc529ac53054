using NodaTime;
using ThreeColor.Escalation.Document;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;
using static ThreeColor.Escalation.Faults.EscalationRefusals;

namespace ThreeColor.Escalation.Moves;

/// <summary>Whether what was said with an action is enough.</summary>
internal static class ActionArguments
{
    public static Refusal? Check(in EventCase at, EventAction action) => action switch
    {
        EventAction.Evaluate { Satisfied: false } evaluate => CheckReason(evaluate.Reason, EventActionKind.Evaluate),
        EventAction.Waive waive => CheckReason(waive.Reason, EventActionKind.Waive),
        EventAction.Escalate escalate => CheckReason(escalate.Reason, EventActionKind.Escalate),
        EventAction.Whistle whistle => CheckWhistle(at, whistle.Departments),
        EventAction.AnswerWhistle answer => WhistleCalls.IsPending(at.Event.Whistles, answer.Department) ? null : Because(NotWhistled, answer.Department),
        EventAction.Snooze snooze => CheckReason(snooze.Reason, EventActionKind.Snooze) ?? CheckEnd(at, snooze),
        EventAction.Dispense dispense => CheckReason(dispense.Reason, EventActionKind.Dispense) ?? CheckDispensation(at, dispense.Until),
        _ => null,
    };

    /// <summary>Whether there are any arguments the action could take.</summary>
    public static bool Exist(in EventCase at, EventActionKind kind)
    {
        var whistles = at.Event.Whistles;
        return kind switch
        {
            EventActionKind.Whistle => at.Context.Policy.Departments.Any(department => !WhistleCalls.IsPending(whistles, department)),
            EventActionKind.AnswerWhistle => whistles.Any(whistle => whistle.AnsweredAt is null),
            EventActionKind.Snooze => at.Event.Snoozes < EscalationPolicy.MostSnoozes,
            EventActionKind.Dispense => at.Event.Dispensations < at.Context.Policy.Evaluation.Dispensations,
            _ => true,
        };
    }

    private static Refusal? CheckReason(string reason, EventActionKind kind)
    {
        if (!string.IsNullOrWhiteSpace(reason))
            return null;
        var action = EventWords.Of(kind);
        return Because(ReasonMissing, action.In("en"), action.In("zh-Hans"));
    }

    private static Refusal? CheckWhistle(in EventCase at, ValueList<Id<Department>> departments)
    {
        if (departments.IsEmpty)
            return Because(NoDepartment);
        var (known, whistles) = (at.Context.Policy.Departments, at.Event.Whistles);
        foreach (var department in departments)
            if (!known.Contains(department))
            {
                var names = known.Select(d => d.Value).ToList();
                return Because(UnknownDepartment, department, DidYouMean.English(department.Value, names), DidYouMean.Chinese(department.Value, names));
            }

        return departments.All(department => WhistleCalls.IsPending(whistles, department)) ? Because(WhistledAlready) : null;
    }

    private static Refusal? CheckDispensation(in EventCase at, Instant until)
    {
        var (now, most) = (at.Context.Now, at.Context.Policy.Evaluation.Dispensations);
        if (at.Event.Dispensations >= most)
            return Because(DispensedTooOften, most);
        return until > now && until <= now + EscalationPolicy.LongestDispensation
            ? null
            : Because(DispensationOutOfRange, (int)EscalationPolicy.LongestDispensation.TotalDays);
    }

    private static Refusal? CheckEnd(in EventCase at, EventAction.Snooze snooze)
    {
        if (at.Event.Snoozes >= EscalationPolicy.MostSnoozes)
            return Because(SnoozedTooOften, EscalationPolicy.MostSnoozes);
        var now = at.Context.Now;
        return snooze.Until > now && snooze.Until <= now + EscalationPolicy.LongestSnooze
            ? null
            : Because(SnoozeOutOfRange, (int)EscalationPolicy.LongestSnooze.TotalHours);
    }
}
