using NodaTime;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Reading;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Scheduling.Assessment;

/// <summary>Reads an assessment: a person to assess has no tier, so its reminder is one duration, and it is for everybody.</summary>
internal static class AssessmentReader
{
    public static DutyDraft? Read(Id<Duty> id, ObjectReader reader, DutyParts parts)
    {
        var within = reader.Required("within")?.AsDatePeriod(parts.Faults);
        var remind = reader.Optional("remindBefore")?.AsDuration(parts.Faults);
        var draft = parts.Shared(reader, new DutyRule.Assessment
        {
            Id = id,
            Contacts = [],
            Within = within ?? Period.Zero,
            RemindBefore = remind is { } always ? new() { Values = [new(null, always)] } : PerTier<Duration>.Silent,
        });
        return within is null ? null : draft;
    }
}
