using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Telling;

/// <summary>Says what followed: events, visits due and ended, messages, troubles.</summary>
internal sealed class NewsSentences(Speech speech)
{
    public string? Of(Happening happening) => happening switch
    {
        Happening.StartTold s => Say($"The programme starts, and says: {Refusal(s.Problem)}", $"系统启动并提示：{Refusal(s.Problem)}"),
        Happening.EventMoved e => Event(e),
        Happening.WindowEnded w => Window(w),
        Happening.DueSet d when d.DueAt <= d.At => Say(
            $"A visit to {d.Resident} ({d.Duty}) is overdue since {speech.Time(d.DueAt, d.At)}.",
            $"{d.Resident} 的走访（{d.Duty}）自 {speech.Time(d.DueAt, d.At)} 起逾期。"),
        Happening.DueSet d => Say(
            $"The next visit to {d.Resident} ({d.Duty}) is wanted before {speech.Time(d.DueAt, d.At)}.",
            $"{d.Resident} 的下一次走访（{d.Duty}）应在 {speech.Time(d.DueAt, d.At)} 之前完成。"),
        Happening.TierChanged t => Say($"{t.Resident} is {speech.Tier(t.Tier)} now.", $"{t.Resident} 现为{speech.Tier(t.Tier)}。"),
        Happening.Told t => Say(
            $"{t.Notice.Recipient.Address} is told: {Message(t.Notice, t.At)}.",
            $"通知 {t.Notice.Recipient.Address}：{Message(t.Notice, t.At)}。"),
        Happening.NotDelivered n => Say(
            $"A message to {n.Notice.Recipient.Address} does not get through: {Message(n.Notice, n.At)}.",
            $"发给 {n.Notice.Recipient.Address} 的通知未送达：{Message(n.Notice, n.At)}。"),
        Happening.InTrouble t => Say(
            $"The programme cannot work on {t.Resident} ({t.Code}): {t.Detail}",
            $"系统无法处理 {t.Resident}（{t.Code}）：{t.Detail}"),
        Happening.PromiseBroken p => Say(
            $"Promise {p.Promise.Promise} is broken: {p.Promise.Detail}",
            $"承诺 {p.Promise.Promise} 被违反：{p.Promise.Detail}"),
        _ => null,
    };

    public string Refusal(Refusal refusal) => $"{refusal.Code} {refusal.Message.In(speech.Language)} {refusal.Remedy.In(speech.Language)}";

    private string Event(Happening.EventMoved moved)
    {
        var e = moved.Event;
        var name = Say($"The event {e.Id}", $"事件 {e.Id} ");
        return e.Stage switch
        {
            EventStage.Called => $"{Beginning(moved)} {Holder(e, moved.At)}",
            EventStage.ReportedIn => Say($"{name}: {e.Owner} reports in and owns it.", $"{name}：{e.Owner} 报到接手。"),
            EventStage.InDisposal => Say($"{name}: {e.Owner} is at work on it.", $"{name}：{e.Owner} 正在处置。"),
            EventStage.FedBack => Say(
                $"{name} is handled, by {e.Handler}, and waits for evaluation by another worker.",
                $"{name}已由 {e.Handler} 处置反馈，待他人评价。"),
            EventStage.Evaluated => Closed(e, name),
            _ => Say($"{name} is withdrawn: what is known now leaves it no ground.", $"{name}撤销：现有信息表明其依据不成立。"),
        };
    }

    private string Beginning(Happening.EventMoved moved)
    {
        var e = moved.Event;
        if (moved.Before is not { } before)
            return Say(
                $"An event is raised about {e.Resident}: {speech.Cause(e.Cause)} ({e.Id}).",
                $"{e.Resident} 生成事件：{speech.Cause(e.Cause)}（{e.Id}）。");
        if (before.Stage != EventStage.Called)
            return Say($"The event {e.Id} is called again.", $"事件 {e.Id} 重新呼叫。");
        return before.Rung < e.Rung
            ? Say($"The event {e.Id} goes up.", $"事件 {e.Id} 逐级上报。")
            : Say($"The event {e.Id} changes hands.", $"事件 {e.Id} 换人负责。");
    }

    private string Holder(CareEvent e, Instant now)
    {
        var post = speech.Post(e.Post.Post);
        if (e.Called is not { } called)
            return Say($"Nobody can be called: nobody stands at {post} or above.", $"无人可呼叫：{post}及以上均无人在岗。");
        if (e.Owner is { } owner)
            return Say(
                $"{owner} ({post}) holds it now, as the last resort, and is reminded until it is closed.",
                $"由 {owner}（{post}）兜底负责，并持续提醒直至办结。");
        var by = e.DueAt is { } due ? Say($" and should answer by {speech.Time(due, now)}", $"，应在 {speech.Time(due, now)} 前报到") : "";
        return Say($"{called} ({post}) is called{by}.", $"呼叫 {called}（{post}）{by}。");
    }

    private string Closed(CareEvent e, string name) => e.Evaluation switch
    {
        EvaluationResult.Waived => Say(
            $"{name} is closed without evaluation: {e.WaiverReason}.",
            $"{name}免评办结：{e.WaiverReason}。"),
        _ => Say($"{name} is evaluated by {e.Evaluator} and closed.", $"{name}由 {e.Evaluator} 评价办结。"),
    };

    private string Window(Happening.WindowEnded ended)
    {
        var (window, due) = (ended.Window, speech.Time(ended.Window.DueAt, ended.At));
        var visit = Say(
            $"The visit to {ended.Resident} ({window.Duty}) wanted before {due}",
            $"{ended.Resident} 应在 {due} 前的走访（{window.Duty}）");
        return window.Ending switch
        {
            WindowEnding.Met => Say($"{visit} is made.", $"{visit}已完成。"),
            WindowEnding.Late => Say($"{visit} is made, late.", $"{visit}已完成，但逾期。"),
            WindowEnding.Excused => Say($"{visit} is excused.", $"{visit}免除。"),
            _ => Say($"{visit} is missed for good.", $"{visit}漏访。"),
        };
    }

    // What each kind of message asks; a kind that is new is named.
    private string Message(Notice notice, Instant now)
    {
        var about = notice.Event?.Value ?? notice.Resident.Value;
        var by = notice.DueAt is { } due ? Say($", by {speech.Time(due, now)}", $"，限 {speech.Time(due, now)} 前") : "";
        return notice.Kind switch
        {
            NoticeKind.VisitDueSoon => Say($"a visit to {about} falls due soon{by}", $"{about} 的走访即将到期{by}"),
            NoticeKind.Called => Say($"you are called to {about}, please report in{by}", $"呼叫处理 {about}，请报到{by}"),
            NoticeKind.StillOpen => Say($"{about} is still open and yours", $"{about} 仍未办结，由您负责"),
            NoticeKind.Whistle => Say($"please join in on {about}", $"吹哨：请参与处理 {about}"),
            NoticeKind.EvaluationDue => Say($"please evaluate {about}{by}", $"请评价 {about}{by}"),
            NoticeKind.PleaseLookIn => Say($"please look in ({about})", $"请上门或致电看望（{about}）"),
            NoticeKind.PauseReview => Say($"please look again at the pause of {about}", $"请复核 {about} 的暂停"),
            NoticeKind.ConfirmLowering => Say($"a lower tier of {about} waits for confirmation", $"{about} 的降级待确认"),
            NoticeKind.AppealFiled => Say($"an appeal of {about} waits for an answer", $"{about} 的申诉待答复"),
            NoticeKind.OverrideEnded => Say($"the override of {about} has ended", $"{about} 的人工调级已到期"),
            NoticeKind.Trouble => Say($"the programme cannot do its work for {about}", $"系统目前无法处理 {about}"),
            _ => $"{StoryWords.Write(notice.Kind)} ({about})",
        };
    }

    private string Say(string english, string chinese) => speech.Say(english, chinese);
}
