using ThreeColor.Events;
using ThreeColor.Visits;

namespace ThreeColor.Simulation.Reports;

/// <summary>The stable names that files use for enumerated words, and the words people read.</summary>
internal static class Names
{
    public static readonly ValueList<EventSource> Sources =
    [
        EventSource.OverdueDuty, EventSource.NoAnswer, EventSource.Hazard, EventSource.WorkerFinding,
        EventSource.ResidentRequest, EventSource.EarlyWarning, EventSource.Dispatched,
    ];

    public static readonly ValueList<EventStage> Stages =
    [
        EventStage.Called, EventStage.ReportedIn, EventStage.InDisposal, EventStage.FedBack, EventStage.Evaluated, EventStage.Retracted,
    ];

    public static string Of(EventSource source) => source switch
    {
        EventSource.OverdueDuty => "overdue-duty",
        EventSource.Dispatched => "dispatched",
        EventSource.EarlyWarning => "early-warning",
        EventSource.WorkerFinding => "worker-finding",
        EventSource.ResidentRequest => "resident-request",
        EventSource.NoAnswer => "no-answer",
        _ => "hazard",
    };

    public static string Of(EventStage stage) => stage switch
    {
        EventStage.Called => "called",
        EventStage.ReportedIn => "reported-in",
        EventStage.InDisposal => "in-disposal",
        EventStage.FedBack => "fed-back",
        EventStage.Evaluated => "evaluated",
        _ => "retracted",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Small => "small",
        Severity.Big => "big",
        _ => "major",
    };

    public static string Of(EvidenceMethod method) => method switch
    {
        EvidenceMethod.DoorCode => "door-code",
        EvidenceMethod.Witness => "witness",
        _ => "statement",
    };

    public static LocalizedText Say(string source) => source switch
    {
        "overdue-duty" => LocalizedText.Of("走访逾期", "Visit overdue"),
        "dispatched" => LocalizedText.Of("上级派发", "Sent from above"),
        "early-warning" => LocalizedText.Of("智能预警", "Early warning"),
        "worker-finding" => LocalizedText.Of("网格员发现", "Found by a worker"),
        "resident-request" => LocalizedText.Of("居民上报", "Asked by a resident"),
        "no-answer" => LocalizedText.Of("敲门无应答", "No answer at the door"),
        "hazard" => LocalizedText.Of("敲门发现隐患", "Hazard found at a visit"),
        _ => LocalizedText.Of(source, source),
    };

    public static LocalizedText Say(EventStage stage) => stage switch
    {
        EventStage.Called => LocalizedText.Of("呼叫", "Called"),
        EventStage.ReportedIn => LocalizedText.Of("报到", "Reported in"),
        EventStage.InDisposal => LocalizedText.Of("处置", "In disposal"),
        EventStage.FedBack => LocalizedText.Of("反馈", "Fed back"),
        EventStage.Evaluated => LocalizedText.Of("已评价办结", "Evaluated, closed"),
        _ => LocalizedText.Of("撤销", "Retracted"),
    };
}
