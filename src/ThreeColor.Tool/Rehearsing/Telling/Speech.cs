using System.Globalization;
using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Tiers;

namespace ThreeColor.Tool.Rehearsing.Telling;

/// <summary>Names and times in the language of the reader.</summary>
internal sealed class Speech(CarePolicy policy, string language)
{
    private readonly bool _chinese = language.StartsWith("zh", StringComparison.Ordinal);

    public string Language { get; } = language;

    /// <summary>The sentence in the reader's language.</summary>
    public string Say(string english, string chinese) => _chinese ? chinese : english;

    public string Post(Id<Post> post) => policy.Frame.Organisation.FindPost(post)?.Name.In(Language) ?? post.Value;

    public string Tier(Id<Tier>? tier) =>
        tier is { } code ? policy.Frame.FindTier(code)?.Name.In(Language) ?? code.Value : Say("in no tier", "不列级");

    public string Fact(Id<Facts.Fact> fact) =>
        policy.Classification.Facts.FirstOrDefault(known => known.Id == fact)?.Name?.In(Language) ?? fact.Value;

    /// <summary>Such as <c>Wednesday 4 January 2023, 09:00 to 10:00</c>.</summary>
    public string Hour(LocalDateTime hour)
    {
        var next = hour.Hour + 1;
        return Say(
            string.Create(CultureInfo.InvariantCulture, $"{hour.DayOfWeek} {hour.Day} {Month(hour.Month)} {hour.Year}, {hour.Hour:00}:00 to {next:00}:00"),
            $"{hour.Year}年{hour.Month}月{hour.Day}日（星期{ChineseDay(hour.DayOfWeek)}）{hour.Hour}时至{next}时");
    }

    /// <summary>Such as <c>4 January 09:15</c>; with the year where it is another than that of now.</summary>
    public string Time(Instant at, Instant now)
    {
        var (local, today) = (Local(at), Local(now));
        var clock = string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}:{local.Minute:00}");
        if (local.Date == today.Date)
            return clock;
        var year = local.Year == today.Year ? "" : Say($" {local.Year}", $"{local.Year}年");
        return Say($"{local.Day} {Month(local.Month)}{year} {clock}", $"{year}{local.Month}月{local.Day}日{clock}");
    }

    public LocalDateTime Local(Instant at) => at.InZone(policy.Frame.Zone).LocalDateTime;

    /// <summary>What an event is about: a noun phrase.</summary>
    public string Cause(Id<Cause> cause) => cause.Value switch
    {
        "worker-did-not-come" => Say("nobody came in time", "逾期未走访"),
        "resident-did-not-answer" => Say("nobody answered the door", "敲门无人应答"),
        "hazard" => Say("a hazard in the home", "居家隐患"),
        "emergency" => Say("an emergency", "紧急情况"),
        "need" => Say("a need", "需求"),
        var other => other,
    };

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static char ChineseDay(IsoDayOfWeek day) => "一二三四五六日"[(int)day - 1];
}
