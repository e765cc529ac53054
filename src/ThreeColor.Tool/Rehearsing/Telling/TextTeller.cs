using System.Globalization;
using NodaTime;
using ThreeColor.Policies;
using ThreeColor.Tool.Rehearsing.Happenings;

namespace ThreeColor.Tool.Rehearsing.Telling;

/// <summary>Tells a played story to people: hour by hour, a sentence for each thing that happened.</summary>
internal sealed class TextTeller
{
    private readonly TextWriter _writer;
    private readonly Speech _speech;
    private readonly LineSentences _lines;
    private readonly NewsSentences _news;
    private LocalDateTime? _hour;

    public TextTeller(TextWriter writer, CarePolicy policy, string language)
    {
        _writer = writer;
        _speech = new Speech(policy, language);
        _lines = new LineSentences(_speech);
        _news = new NewsSentences(_speech);
    }

    public void Tell(Happening happening)
    {
        if (happening is Happening.Ended ended)
            End(ended);
        else if (happening is Happening.Line line)
            Line(line);
        else if (_news.Of(happening) is { } sentence)
            Write(happening.At, sentence);
    }

    private void Line(Happening.Line line)
    {
        if (line.Played.Note.Length > 0)
            Write(line.At, $"— {line.Played.Note}");
        if (_lines.Of(line) is { Length: > 0 } sentence)
            Write(line.At, line.Result == LineResult.Unchanged ? $"{sentence} {_speech.Say("(It changes nothing.)", "（没有变化。）")}" : sentence);
        if (line.Refusal is { } refusal)
            Write(line.At, _speech.Say($"That is refused: {_news.Refusal(refusal)}", $"被拒绝：{_news.Refusal(refusal)}"));
        foreach (var clause in line.Failed)
            Write(line.At, _speech.Say(
                $"NOT AS EXPECTED (line {line.Played.Number}): {clause.Name} should be {clause.Wanted} and is {clause.Found}.",
                $"与预期不符（第 {line.Played.Number} 行）：{clause.Name} 应为 {clause.Wanted}，实为 {clause.Found}。"));
    }

    private void End(Happening.Ended ended)
    {
        _writer.WriteLine();
        _writer.WriteLine(_speech.Say("How everything stands then", "此时的情况"));
        foreach (var resident in ended.State.Residents)
        {
            var open = resident.Events.Where(e => e.IsOpen).Select(e => e.Id).ToList();
            var windows = string.Join(", ", resident.Windows.CountBy(window => window.StatusAt(ended.At)).OrderBy(pair => pair.Key)
                .Select(pair => $"{Status(pair.Key)} {pair.Value.ToString(CultureInfo.InvariantCulture)}"));
            var events = open.Count == 0
                ? _speech.Say("no open event", "无未结事件")
                : _speech.Say($"open: {string.Join(", ", open)}", $"未结：{string.Join("、", open)}");
            var visits = _speech.Say("visits", "走访");
            _writer.WriteLine($"  {resident.Resident}: {_speech.Tier(resident.Tier)}; {visits}: {windows}; {events}");
        }

        foreach (var broken in ended.State.PromisesBroken)
            _writer.WriteLine($"  {_news.Of(new Happening.PromiseBroken(ended.At, broken))}");
        if (!ended.State.Troubles.IsEmpty)
            _writer.WriteLine($"  {_speech.Say("in trouble", "故障")}: {string.Join(", ", ended.State.Troubles)}");
    }

    private string Status(Duties.WindowStatus status) => status switch
    {
        Duties.WindowStatus.NotYetDue => _speech.Say("not yet due", "未到期"),
        Duties.WindowStatus.Overdue => _speech.Say("overdue", "逾期"),
        Duties.WindowStatus.Met => _speech.Say("met", "按时"),
        Duties.WindowStatus.Late => _speech.Say("late", "迟到"),
        Duties.WindowStatus.Excused => _speech.Say("excused", "免除"),
        _ => _speech.Say("missed", "漏访"),
    };

    private void Write(Instant at, string sentence)
    {
        var local = _speech.Local(at);
        var hour = local.Date + new LocalTime(local.Hour, 0);
        if (_hour != hour)
        {
            if (_hour is not null)
                _writer.WriteLine();
            _writer.WriteLine(_speech.Hour(hour));
            _hour = hour;
        }

        _writer.WriteLine($"  {local.Hour:00}:{local.Minute:00}  {sentence}");
    }
}
