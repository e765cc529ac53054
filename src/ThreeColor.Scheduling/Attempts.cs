using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling;

/// <summary>When unanswered attempts show that a resident does not answer the door (DESIGN sections 4 and 5; timelines, row 13).</summary>
/// <remarks>Safe for concurrent use.</remarks>
public static class Attempts
{
    /// <summary>The attempt that completes the number the policy asks for, since the last contact, while a window is pending.</summary>
    /// <remarks>
    /// An attempt counts with the evidence that the duty asks of a contact: a worker's word alone cannot turn "did not come" into
    /// "did not answer". The kind of contact it was tried by does not matter. An attempt inside a pause does not count: somebody
    /// known to be in hospital is not silent.
    /// </remarks>
    /// <param name="window">A pending window; the number is its tier's. Attempts count across windows.</param>
    /// <param name="contacts">
    /// The attempts since the last contact, in any order; contacts among them remove the attempts before them.
    /// </param>
    /// <param name="pauses">The pauses since the first of the attempts, in any order.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="now">As of when; what was received or voided after does not count yet.</param>
    /// <returns>
    /// <see langword="null"/> while the number is not complete, where the policy states none, and for a window that is not
    /// pending.
    /// </returns>
    public static Contact? FindCompleting(
        Window window, ValueList<Contact> contacts, ValueList<Pause> pauses, SchedulingPolicy policy, Instant now)
    {
        if (window.StatusAt(now) is not (WindowStatus.NotYetDue or WindowStatus.Overdue)
            || !policy.Attempts.TryGet(window.Tier, out var number))
            return null;
        return Counting(window, contacts, pauses, policy, now).ElementAtOrDefault(number - 1);
    }

    /// <summary>The attempts that count for a window since the last contact, in the order they were made.</summary>
    /// <remarks>Attempts that come less after one that counts than the policy wants them apart are the same attempt.</remarks>
    /// <param name="window">The window.</param>
    /// <param name="contacts">The attempts since the last contact, in any order; contacts among them remove the attempts before them.</param>
    /// <param name="pauses">The pauses since the first of the attempts, in any order.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="now">As of when.</param>
    public static IReadOnlyList<Contact> Counting(
        Window window, ValueList<Contact> contacts, ValueList<Pause> pauses, SchedulingPolicy policy, Instant now)
    {
        if (policy.FindDuty(window.Duty) is not { } rule)
            return [];
        var lastSeen = contacts.Where(contact => contact.Seen && contact.IsKnownAt(now))
            .Select(contact => contact.OccurredAt).DefaultIfEmpty(Instant.MinValue).Max();
        var tried = contacts.Where(contact => contact.OccurredAt > lastSeen && IsAttempt(contact, rule, now)
                && !pauses.Any(pause => pause.Contains(contact.OccurredAt)))
            .OrderBy(contact => contact.OccurredAt).ThenBy(contact => contact.Visit);
        return Apart(tried, policy.AttemptsApart);
    }

    private static List<Contact> Apart(IEnumerable<Contact> tried, Duration apart)
    {
        var counting = new List<Contact>();
        foreach (var contact in tried)
            if (counting.Count == 0 || contact.OccurredAt - counting[^1].OccurredAt >= apart)
                counting.Add(contact);
        return counting;
    }

    private static bool IsAttempt(Contact contact, DutyRule rule, Instant now) =>
        !contact.Seen
        && contact.Method >= rule.Evidence
        && contact.IsKnownAt(now);
}
