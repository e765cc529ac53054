using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ThreeColor.PolicyText;

/// <summary>Reads values out of nodes; a value of another kind is a fault and reads as <see langword="null"/>.</summary>
public static class NodeValues
{
    private static readonly (string English, string Chinese)[] KindNames =
        [("", ""), ("an object", "对象"), ("an array", "数组"), ("a string", "字符串"), ("a whole number", "整数"), ("true or false", "true 或 false"), ("null", "null")];

    /// <summary>Whether a node is of a kind; reports TC0005 where it is not.</summary>
    public static bool Is(this LocatedNode node, LocatedKind kind, FaultList faults)
    {
        if (node.Kind == kind)
            return true;
        var (wanted, found) = (KindNames[(int)kind], KindNames[(int)node.Kind]);
        faults.Add(DocumentFaults.WrongType, node.At, wanted.English, found.English, wanted.Chinese, found.Chinese);
        return false;
    }

    /// <summary>An object to read keys of.</summary>
    public static ObjectReader? AsObject(this LocatedNode node, FaultList faults) =>
        node.Is(LocatedKind.Object, faults) ? new(node, faults) : null;

    /// <summary>The items of an array; none where it is not one.</summary>
    public static IReadOnlyList<LocatedNode> AsArray(this LocatedNode node, FaultList faults) =>
        node.Is(LocatedKind.Array, faults) ? node.Items : [];

    /// <summary>A string.</summary>
    public static string? AsText(this LocatedNode node, FaultList faults) => node.Is(LocatedKind.String, faults) ? node.Text : null;

    /// <summary>True or false.</summary>
    public static bool? AsBoolean(this LocatedNode node, FaultList faults) =>
        node.Is(LocatedKind.Boolean, faults) ? node.Text == "true" : null;

    /// <summary>A whole number of a range, bounds included.</summary>
    public static long? AsInteger(this LocatedNode node, long min, long max, FaultList faults)
    {
        if (!node.Is(LocatedKind.Number, faults))
            return null;
        if (!long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return Bad<long>(node, "whole number", "7", faults);
        if (value >= min && value <= max)
            return value;
        faults.Add(DocumentFaults.OutOfRange, node.At, value, min, max);
        return null;
    }

    /// <summary>An id.</summary>
    public static Id<T>? AsId<T>(this LocatedNode node, FaultList faults)
    {
        if (node.AsText(faults) is not { } text)
            return null;
        return Id<T>.IsValid(text) ? new Id<T>(text) : Bad<Id<T>>(node, $"{typeof(T).Name} id", "home-visit", faults);
    }

    /// <summary>An ISO 8601 period of whole days, weeks, months or years, above zero, of a single unit.</summary>
    public static Period? AsDatePeriod(this LocatedNode node, FaultList faults)
    {
        if (node.AsText(faults) is not { } text)
            return null;
        var parsed = PeriodPattern.Roundtrip.Parse(text);
        if (parsed.Success && IsSingleDateUnit(parsed.Value))
            return parsed.Value;
        faults.Add(DocumentFaults.BadValue, node.At, text, "period of days, weeks, months or years", "\"P2D\"");
        return null;
    }

    /// <summary>An ISO 8601 duration of days, hours and minutes, above zero; a day is 24 hours.</summary>
    public static Duration? AsDuration(this LocatedNode node, FaultList faults)
    {
        if (node.AsText(faults) is not { } text)
            return null;
        var parsed = PeriodPattern.Roundtrip.Parse(text);
        if (parsed.Success && parsed.Value is { Years: 0, Months: 0 } period && period.ToDuration() > Duration.Zero)
            return period.ToDuration();
        return Bad<Duration>(node, "duration", "\"PT4H\"", faults);
    }

    /// <summary>A time of day such as <c>08:00</c>.</summary>
    public static LocalTime? AsTime(this LocatedNode node, FaultList faults)
    {
        if (node.AsText(faults) is not { } text)
            return null;
        var parsed = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text);
        return parsed.Success ? parsed.Value : Bad<LocalTime>(node, "time of day", "\"08:00\"", faults);
    }

    /// <summary>A date such as <c>2023-01-01</c>.</summary>
    public static LocalDate? AsDate(this LocatedNode node, FaultList faults)
    {
        if (node.AsText(faults) is not { } text)
            return null;
        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? parsed.Value : Bad<LocalDate>(node, "date", "\"2023-01-01\"", faults);
    }

    /// <summary>A text per language: an object whose keys are BCP 47 tags, at least one.</summary>
    public static LocalizedText? AsLocalizedText(this LocatedNode node, FaultList faults)
    {
        if (!node.Is(LocatedKind.Object, faults))
            return null;
        if (node.Properties.Count == 0)
        {
            faults.Add(DocumentFaults.EmptyList, node.At);
            return null;
        }

        var texts = new List<Translation>();
        foreach (var property in node.Properties)
            if (property.Value.AsText(faults) is { } text)
                texts.Add(new(property.Name, text));
        return new() { Translations = texts.ToValueList() };
    }

    /// <summary>Reports that a name refers to nothing (TC0008), with a did-you-mean.</summary>
    /// <param name="node">The node that names it.</param>
    /// <param name="name">What was written.</param>
    /// <param name="kind">What it should name: <c>tier</c>, <c>post</c>.</param>
    /// <param name="known">The names that exist.</param>
    /// <param name="faults">Gets the fault.</param>
    public static void ReportUnknownName(this LocatedNode node, string name, string kind, IEnumerable<string> known, FaultList faults)
    {
        var names = known.ToList();
        faults.Add(DocumentFaults.UnknownName, node.At, name, kind, DidYouMean.English(name, names), DidYouMean.Chinese(name, names));
    }

    private static bool IsSingleDateUnit(Period period)
    {
        int[] units = [period.Years, period.Months, period.Weeks, period.Days];
        return !period.HasTimeComponent && units.Count(unit => unit != 0) == 1 && units.All(unit => unit is >= 0 and <= 10_000);
    }

    private static T? Bad<T>(LocatedNode node, string wanted, string example, FaultList faults)
        where T : struct
    {
        faults.Add(DocumentFaults.BadValue, node.At, node.Text, wanted, example);
        return null;
    }
}
