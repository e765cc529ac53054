using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace ThreeColor.Scheduling.Folding;

/// <summary>Reads and writes the words that states hold nearly always, without the general patterns, which cost more than the fold itself.</summary>
internal static class PlainWords
{
    private const int DateLength = 10;

    private static readonly string[] s_twoDigits = [.. Enumerable.Range(0, 100).Select(number => number.ToString("00", CultureInfo.InvariantCulture))];

    /// <summary>A day such as <c>2023-01-31</c>; <see langword="null"/> for any other form.</summary>
    public static LocalDate? Date(ReadOnlySpan<char> word)
    {
        if (word.Length != DateLength || word[4] != '-' || word[7] != '-')
            return null;
        if (Number(word[..4]) is not { } year || Number(word[5..7]) is not { } month || Number(word[8..]) is not { } day)
            return null;
        return year > 0 && month is > 0 and < 13 && day > 0 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(year, month, day) : null;
    }

    /// <summary>A period of one unit such as <c>P2D</c> or <c>P1M</c>; <see langword="null"/> for any other form.</summary>
    public static Period? Cadence(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[0] != 'P' || Number(word[1..^1]) is not { } count)
            return null;
        return word[^1] switch
        {
            'D' => Period.FromDays(count),
            'W' => Period.FromWeeks(count),
            'M' => Period.FromMonths(count),
            'Y' => Period.FromYears(count),
            _ => null,
        };
    }

    /// <summary>Writes a day so that <see cref="Date"/>, or the general pattern, reads it.</summary>
    public static void Append(StringBuilder text, LocalDate day)
    {
        if (day.Year is <= 0 or > 9999)
            text.Append(LocalDatePattern.Iso.Format(day));
        else
            text.Append((char)('0' + (day.Year / 1000))).Append((char)('0' + (day.Year / 100 % 10))).Append(TwoDigits(day.Year % 100))
                .Append('-').Append(TwoDigits(day.Month)).Append('-').Append(TwoDigits(day.Day));
    }

    /// <summary>Writes a period so that <see cref="Cadence"/>, or the general pattern, reads it.</summary>
    public static void Append(StringBuilder text, Period period)
    {
        if (period == Period.FromDays(period.Days))
            text.Append('P').Append(period.Days).Append('D');
        else
            text.Append(PeriodPattern.Roundtrip.Format(period));
    }

    private static string TwoDigits(int number) => s_twoDigits[number];

    private static int? Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
