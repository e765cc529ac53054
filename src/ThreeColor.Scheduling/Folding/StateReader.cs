using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Folding;

/// <summary>Reads what <see cref="StateWriter"/> wrote.</summary>
internal sealed class StateReader
{
    private int _next;

    public StateReader(string text) => Text = text;

    public string Text { get; }

    /// <summary>Whether words follow: forms grow at their end.</summary>
    public bool GoesOn => _next <= Text.Length;

    /// <summary>The next word, without a copy: states are read with every command.</summary>
    public ReadOnlySpan<char> Word()
    {
        if (_next > Text.Length)
            throw Malformed("it ends too early");
        var rest = Text.AsSpan(_next);
        var end = rest.IndexOf(' ');
        var word = end < 0 ? rest : rest[..end];
        _next += word.Length + 1;
        return word;
    }

    public long Number() =>
        long.TryParse(Word(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Malformed("a number is none");

    public int Number(int most) =>
        Number() is var number && number >= -1 && number <= most ? (int)number : throw Malformed("a number is out of range");

    public bool Flag() => Number(1) == 1;

    public Id<T>? IdOf<T>()
    {
        var word = Word();
        if (IsNone(word))
            return null;
        return word.Length > 1 && word[0] == '=' && word[1..].ToString() is var text && Id<T>.IsValid(text) ? new Id<T>(text) : throw Malformed("an id is none");
    }

    public Instant? Moment()
    {
        var word = Word();
        if (IsNone(word))
            return null;
        var fine = word.EndsWith("t");
        if (!long.TryParse(fine ? word[..^1] : word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            throw Malformed("an instant is none");
        return fine ? Instant.FromUnixTimeTicks(number) : Instant.FromUnixTimeSeconds(number);
    }

    public Instant MomentOrStart() => Moment() ?? Instant.MinValue;

    public LocalDate? Date()
    {
        var word = Word();
        if (IsNone(word))
            return null;
        if (PlainWords.Date(word) is { } plain)
            return plain;
        return LocalDatePattern.Iso.Parse(word.ToString()).TryGetValue(default, out var date) ? date : throw Malformed("a date is none");
    }

    public Period? Cadence()
    {
        var word = Word();
        if (IsNone(word))
            return null;
        if (PlainWords.Cadence(word) is { } plain)
            return plain;
        return PeriodPattern.Roundtrip.Parse(word.ToString()).TryGetValue(Period.Zero, out var period) ? period : throw Malformed("a period is none");
    }

    public DutyCore Core()
    {
        var at = new FactKey(MomentOrStart(), (FactPhase)Number((int)FactPhase.Last), IdOf<Visit>() ?? default);
        var number = Number(int.MaxValue);
        var waits = Flag();
        var setting = ReadSetting(at.At);
        return new() { At = at, Number = number, Waits = waits, Setting = setting, Window = Flag() ? ReadWindow() : null };
    }

    /// <summary>Says that nothing may follow.</summary>
    public void Done()
    {
        if (GoesOn)
            throw Malformed("it goes on");
    }

    private static bool IsNone(ReadOnlySpan<char> word) => word.SequenceEqual(StateWriter.None);

    public FormatException Malformed(string why) =>
        new($"'{Text}' is no state of a duty: {why}. Work the duties of this resident out from birth.");

    private Setting ReadSetting(Instant at)
    {
        var standing = Number(int.MaxValue);
        var tier = IdOf<Tier>();
        var tags = new Id<Tag>[Math.Max(Number(Text.Length), 0)];
        for (var i = 0; i < tags.Length; i++)
            tags[i] = IdOf<Tag>() ?? throw Malformed("a tag is none");
        return new()
        {
            Period = standing < 0 ? null : new() { From = at, Standing = (Standing)standing, Tier = tier, Tags = [.. tags] },
            Unit = IdOf<Organisation.Unit>() ?? default,
            Registered = Flag(),
            Pauses = Pauses(out var ended),
            Ended = ended,
            Presence = (Presence)Number((int)Presence.Out),
            OffSince = MomentOrStart(),
        };
    }

    // How many pauses hold, and behind a plus how many of them end care, where any does.
    private int Pauses(out int ended)
    {
        var word = Word();
        var plus = word.IndexOf('+');
        ended = plus < 0 ? 0 : Count(word[(plus + 1)..]);
        return Count(plus < 0 ? word : word[..plus]);
    }

    private int Count(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw Malformed("a number is none");

    private OpenWindow ReadWindow()
    {
        var window = new OpenWindow(MomentOrStart(), MomentOrStart(), Moment());
        if (!Flag())
            return window;
        return window with { Frozen = true, Tier = IdOf<Tier>(), Unit = IdOf<Organisation.Unit>() ?? default };
    }
}
