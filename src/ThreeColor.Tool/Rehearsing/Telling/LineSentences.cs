using NodaTime;
using ThreeColor.Escalation;
using ThreeColor.Escalation.Stages;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Telling;

/// <summary>Says what the lines of a story tell.</summary>
internal sealed class LineSentences(Speech speech)
{
    private readonly SceneSentences _scene = new(speech);

    public string Of(Happening.Line line)
    {
        var by = line.By?.Value ?? speech.Say("somebody", "有人");
        return line.Played.Step switch
        {
            StoryStep.Enrol e => Say(
                $"{by} enrols {e.Resident}, who lives at {e.Dwelling} in {e.Home}.",
                $"{by} 为 {e.Resident} 建档，住 {e.Dwelling}，属 {e.Home}。"),
            StoryStep.TellFacts c => Say(
                $"{by} records about {c.Resident}: {Facts(c.Told)}.",
                $"{by} 登记 {c.Resident} 的信息：{Facts(c.Told)}。"),
            StoryStep.CheckIn c => CheckIn(c.Visit, by, line.At),
            StoryStep.Correct c => Say(
                $"{by} corrects the visit {c.Visit.Id} to {c.Visit.Resident}.",
                $"{by} 更正对 {c.Visit.Resident} 的走访 {c.Visit.Id}。"),
            StoryStep.Void v => Say(
                $"{by} voids the visit {v.Visit} to {v.Resident}{Why(v.Reason)}.",
                $"{by} 作废对 {v.Resident} 的走访 {v.Visit}{Why(v.Reason)}。"),
            StoryStep.Move m => Say($"{by} moves {m.Resident} to {m.Home}.", $"{by} 将 {m.Resident} 转至 {m.Home}。"),
            StoryStep.Raise r => Say($"{by} reports about {r.Resident}: {Words(r)}.", $"{by} 上报 {r.Resident}：{Words(r)}。"),
            StoryStep.Act a => Act(a, by),
            StoryStep.Expect => "",
            StoryStep.Deed deed => Pause(deed, by, line.At) ?? Tier(deed, by, line.At),
            var scene => _scene.Of(scene, line),
        };
    }

    private string CheckIn(VisitTold visit, string by, Instant now)
    {
        var worker = visit.Worker?.Value ?? by;
        var when = visit.Occurred == now ? "" : Say(
            $" on {speech.Time(visit.Occurred, now)} (received now)",
            $"（{speech.Time(visit.Occurred, now)} 发生，现在收到）");
        var entered = by == worker ? "" : Say($", as {by} enters", $"（由 {by} 代录）");
        var how = visit.Scan switch
        {
            { Made: false } => Say("no door code scanned", "未扫码"),
            { Door: { } door } => Say($"the code at {door} scanned", $"扫描 {door} 的门码"),
            _ => Say("door code scanned", "已扫门码"),
        };
        return visit.Seen
            ? Say(
                $"{worker} sees {visit.Resident}{when}, {how}{entered}.",
                $"{worker} 走访见到 {visit.Resident}{when}，{how}{entered}。")
            : Say(
                $"{worker} knocks at {visit.Resident}'s door{when}, nobody answers, {how}{entered}.",
                $"{worker} 敲 {visit.Resident} 的门{when}，无人应答，{how}{entered}。");
    }

    private string Act(StoryStep.Act act, string by)
    {
        var action = EventWords.Of(EventLife.KindOf(act.Action));
        var about = act.Event.Id?.Value ?? $"{act.Event.Resident} ({act.Event.Cause})";
        return Say($"{by} acts on the event {about}: {action.In("en")}.", $"{by} 对事件 {about}：{action.In("zh-Hans")}。");
    }

    private string? Pause(StoryStep.Deed deed, string by, Instant now) => deed switch
    {
        StoryStep.StartPause p => Say(
            $"{by} enters a pause of {p.Resident}: {Reason(p.Pause.Reason)}, from {speech.Time(p.Pause.StartsAt, now)} {Until(p.Pause.EndsAt, now)}.",
            $"{by} 登记 {p.Resident} 暂停走访：{Reason(p.Pause.Reason)}，自 {speech.Time(p.Pause.StartsAt, now)} {Until(p.Pause.EndsAt, now)}。"),
        StoryStep.EndPause p => Say(
            $"{by} ends the pause {p.Id} of {p.Resident} at {speech.Time(p.End, now)}.",
            $"{by} 结束 {p.Resident} 的暂停 {p.Id}，至 {speech.Time(p.End, now)}。"),
        StoryStep.VoidPause p => Say(
            $"{by} voids the pause {p.Id} of {p.Resident}{Why(p.Reason)}.",
            $"{by} 作废 {p.Resident} 的暂停 {p.Id}{Why(p.Reason)}。"),
        StoryStep.Confirm p => Say($"{by} confirms the pause {p.Id} of {p.Resident}.", $"{by} 确认 {p.Resident} 的暂停 {p.Id}。"),
        _ => null,
    };

    private string Tier(StoryStep.Deed deed, string by, Instant now) => deed switch
    {
        StoryStep.Override o => Say(
            $"{by} gives {o.Resident} the tier {speech.Tier(o.Tier)} until {speech.Time(o.Until, now)}{Why(o.Reason)}.",
            $"{by} 将 {o.Resident} 人工调为{speech.Tier(o.Tier)}，至 {speech.Time(o.Until, now)}{Why(o.Reason)}。"),
        StoryStep.WithdrawOverride o => Say(
            $"{by} withdraws the override {o.Id} of {o.Resident}.",
            $"{by} 撤销 {o.Resident} 的人工调级 {o.Id}。"),
        StoryStep.Appeal a => Say(
            $"{by} takes down an appeal against the tier of {a.Resident}.",
            $"{by} 登记对 {a.Resident} 等级的申诉。"),
        StoryStep.AnswerAppeal a => Say($"{by} answers the appeal {a.Id} of {a.Resident}.", $"{by} 答复 {a.Resident} 的申诉 {a.Id}。"),
        StoryStep.ConfirmLowering c => Say(
            $"{by} confirms that {c.Resident} is {speech.Tier(c.To)} from now on.",
            $"{by} 确认 {c.Resident} 调为{speech.Tier(c.To)}。"),
        StoryStep.Dispensation d => Say(
            $"{by} gives a dispensation for the event {d.Event.Id?.Value ?? d.Event.Cause?.Value} of {d.Event.Resident} until {speech.Time(d.Until, now)}.",
            $"{by} 对 {d.Event.Resident} 的事件 {d.Event.Id?.Value ?? d.Event.Cause?.Value} 准予宽限至 {speech.Time(d.Until, now)}。"),
        _ => deed.ToString(),
    };

    private string Facts(ValueList<FactTold> told) =>
        string.Join(Say(", ", "，"), told.Select(fact => $"{speech.Fact(fact.Fact)} = {fact.Value}"));

    private string Words(StoryStep.Raise raise) => raise.Subject.Length == 0 ? speech.Cause(raise.Cause) : $"{speech.Cause(raise.Cause)} – {raise.Subject}";

    private string Until(Instant? end, Instant now) =>
        end is { } at ? Say($"to {speech.Time(at, now)}", $"至 {speech.Time(at, now)}") : Say("without a stated end", "未定结束时间");

    private string Why(string reason) => reason.Length == 0 ? "" : Say($" ({reason})", $"（{reason}）");

    private string Reason(Residents.PauseReason reason) => reason switch
    {
        Residents.PauseReason.Hospital => Say("in hospital", "住院"),
        Residents.PauseReason.Away => Say("away from home", "外出"),
        Residents.PauseReason.Refused => Say("declines visits", "拒绝走访"),
        Residents.PauseReason.Moved => Say("moved away", "迁出"),
        Residents.PauseReason.Deceased => Say("deceased", "去世"),
        _ => StoryWords.Write(reason),
    };

    private string Say(string english, string chinese) => speech.Say(english, chinese);
}
