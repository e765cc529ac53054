using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.PolicyText;

namespace ThreeColor.Policies;

internal static class CalendarReader
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static CalendarPolicy? Read(LocatedNode? node, ValueList<Translation> basis, FaultList faults)
    {
        if (node?.AsObject(faults) is not { } calendar)
            return null;
        var cutOff = calendar.Required("dayCutOff")?.AsTime(faults);
        var weekStart = ReadWeekStart(calendar.Required("weekStart"), faults);
        var service = calendar.Required("service")?.AsObject(faults);
        var from = service?.Required("from")?.AsTime(faults);
        var to = service?.Required("to")?.AsTime(faults);
        if (service is not null)
            PolicyFrame.ReadBasis(service, basis, faults);
        service?.Done();
        var holidays = ReadHolidays(calendar.Optional("holidays"), faults);
        calendar.Done();
        if (cutOff is null || weekStart is null || from is null || to is null)
            return null;
        return new()
        {
            DayCutOff = cutOff.Value,
            WeekStart = weekStart.Value,
            ServiceFrom = from.Value,
            ServiceTo = to.Value,
            Holidays = holidays,
        };
    }

    private static ValueList<LocalDate> ReadHolidays(LocatedNode? node, FaultList faults)
    {
        var holidays = new SortedSet<LocalDate>();
        foreach (var item in node?.AsArray(faults) ?? [])
            if (item.AsDate(faults) is { } date && !holidays.Add(date))
                faults.Add(DocumentFaults.DuplicateName, item.At, item.Text, "holiday");
        return holidays.ToValueList();
    }

    private static IsoDayOfWeek? ReadWeekStart(LocatedNode? node, FaultList faults)
    {
        if (node?.AsText(faults) is not { } day)
            return null;
        var index = Array.IndexOf(Days, day);
        if (index < 0)
            node.ReportUnknownName(day, "day of the week", Days, faults);
        return index < 0 ? null : (IsoDayOfWeek)(index + 1);
    }
}
