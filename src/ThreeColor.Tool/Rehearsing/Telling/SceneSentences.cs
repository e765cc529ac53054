using NodaTime;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Telling;

/// <summary>Says how the world around the engine changes.</summary>
internal sealed class SceneSentences(Speech speech)
{
    public string Of(StoryStep scene, Happening.Line line) => scene switch
    {
        StoryStep.Unit u => u.Known.Parent is { } parent
            ? Say(
                $"{u.Known.Id} is a unit of the level {u.Known.Level} in {parent}.",
                $"{u.Known.Id} 是 {parent} 的下级单元（{u.Known.Level}）。")
            : Say(
                $"{u.Known.Id} is a unit of the level {u.Known.Level}, with none above it.",
                $"{u.Known.Id} 是最高一级单元（{u.Known.Level}）。"),
        StoryStep.RemoveUnit r => Say($"The unit {r.Id} is taken out of the directory.", $"目录中删除单元 {r.Id}。"),
        StoryStep.Staff s => Staff(s),
        StoryStep.Transport t => Transport(t, line.At),
        StoryStep.Directory { Fails.IsEmpty: true } => Say("The directory answers.", "目录恢复应答。"),
        StoryStep.Directory d => Say($"The directory does not answer for {Join(d.Fails)}.", $"目录对 {Join(d.Fails)} 没有应答。"),
        StoryStep.Clock { Claims: { } wrong } => Say(
            $"The system clock goes wrong: it shows {speech.Time(wrong, line.At)}.",
            $"系统时钟出错，显示 {speech.Time(wrong, line.At)}。"),
        StoryStep.Clock => Say("The system clock is right again.", "系统时钟恢复正确。"),
        StoryStep.Adopt a => Say(
            $"{line.By} adopts the policy {a.Policy.Frame.Id} {a.Policy.Frame.Version}.",
            $"{line.By} 施行制度 {a.Policy.Frame.Id} {a.Policy.Frame.Version}。"),
        _ => scene.ToString(),
    };

    private string Staff(StoryStep.Staff staff)
    {
        var post = speech.Say(
            $"{speech.Post(staff.Post.Post)} of {staff.Post.Unit}",
            $"{staff.Post.Unit} 的{speech.Post(staff.Post.Post)}");
        var deputies = staff.Deputies.IsEmpty ? "" : Say($"; deputies: {Join(staff.Deputies)}", $"；代理人：{Join(staff.Deputies)}");
        return staff.Holder is { } holder
            ? Say($"{holder} is {post}{deputies}.", $"{holder} 任{post}{deputies}。")
            : Say($"Nobody is {post}{deputies}.", $"{post}空缺{deputies}。");
    }

    private string Transport(StoryStep.Transport transport, Instant now)
    {
        if (transport.NotBefore is { } later)
            return Say(
                $"The channel says \"not now, again at {speech.Time(later, now)}\".",
                $"通知渠道答复“暂不发送，{speech.Time(later, now)} 再发”。");
        var refused = string.Join(", ", transport.Refuses);
        if (transport.IsDown)
            return Say("The channel of messages is down.", "通知渠道中断。");
        return transport.Refuses.IsEmpty
            ? Say("The channel of messages works.", "通知渠道正常。")
            : Say(
                $"Messages to {refused} do not get through.",
                $"发给 {refused} 的通知无法送达。");
    }

    private static string Join<T>(ValueList<Id<T>> ids) => string.Join(", ", ids);

    private string Say(string english, string chinese) => speech.Say(english, chinese);
}
