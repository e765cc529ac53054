using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Folding;

/// <summary>
/// Writes a state as words with single spaces between them; ids, which hold no space, bear a mark that tells them from none.
/// </summary>
internal sealed class StateWriter
{
    /// <summary>What stands where there is nothing.</summary>
    public const string None = "-";

    // States are written with every command: one buffer for each thread serves them all.
    [ThreadStatic]
    private static StringBuilder? s_buffer;

    private readonly StringBuilder _text;

    public StateWriter(string mark) => _text = (s_buffer ??= new StringBuilder(256)).Clear().Append(mark);

    public void Add(long number) => _text.Append(' ').Append(number);

    public void Add(bool flag) => Add(flag ? 1 : 0);

    public void Add<T>(Id<T> id)
    {
        if (id.IsDefault)
            Word(None);
        else
            _text.Append(" =").Append(id.Value);
    }

    public void Add<T>(Id<T>? id) => Add(id ?? default);

    /// <summary>Whole seconds as such, everything finer in ticks.</summary>
    public void Add(Instant? at)
    {
        if (at is not { } instant || instant == Instant.MinValue)
        {
            Word(None);
            return;
        }

        var ticks = instant.ToUnixTimeTicks();
        if (ticks % NodaConstants.TicksPerSecond == 0)
            Add(ticks / NodaConstants.TicksPerSecond);
        else
            _text.Append(' ').Append(ticks).Append('t');
    }

    public void Add(LocalDate? date)
    {
        if (date is { } day)
            PlainWords.Append(_text.Append(' '), day);
        else
            Word(None);
    }

    public void Add(Period? period)
    {
        if (period is null)
            Word(None);
        else
            PlainWords.Append(_text.Append(' '), period);
    }

    public void Add(in DutyCore core)
    {
        Add(core.At.At);
        Add((int)core.At.Phase);
        Add(core.At.Visit);
        Add(core.Number);
        Add(core.Waits);
        Add(core.Setting);
        Add(core.Window is not null);
        if (core.Window is { } window)
            Add(window);
    }

    public override string ToString() => _text.ToString();

    private void Add(in Setting setting)
    {
        Add(setting.Period is { } period ? (int)period.Standing : -1);
        Add(setting.Tier);
        var tags = setting.Period?.Tags ?? default;
        Add(tags.Count);
        foreach (var tag in tags)
            Add(tag);
        Add(setting.Unit);
        Add(setting.Registered);
        Add(setting.Pauses);
        if (setting.Ended > 0)
            _text.Append('+').Append(setting.Ended);
        Add((int)setting.Presence);
        Add(setting.IsOff ? setting.OffSince : null);
    }

    private void Add(in OpenWindow window)
    {
        Add(window.OpensAt);
        Add(window.DueAt);
        Add(window.MissedAt);
        Add(window.Frozen);
        if (!window.Frozen)
            return;
        Add(window.Tier);
        Add(window.Unit);
    }

    private void Word(string word) => _text.Append(' ').Append(word);
}
