using System.Text.Json.Serialization;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Residents;

/// <summary>One change to a resident's care: what decisions produce, audits keep and stores write.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(FileWritten), "file")]
[JsonDerivedType(typeof(ClaimRecorded), "claim")]
[JsonDerivedType(typeof(TierAssessed), "assessed")]
[JsonDerivedType(typeof(StandingChanged), "standing")]
[JsonDerivedType(typeof(PauseWritten), "pause")]
[JsonDerivedType(typeof(OverrideWritten), "override")]
[JsonDerivedType(typeof(AppealWritten), "appeal")]
[JsonDerivedType(typeof(VisitRecorded), "visit")]
[JsonDerivedType(typeof(VisitVoided), "visitVoided")]
[JsonDerivedType(typeof(WindowWritten), "window")]
[JsonDerivedType(typeof(WindowRemoved), "windowRemoved")]
[JsonDerivedType(typeof(EventWritten), "event")]
[JsonDerivedType(typeof(ReminderWritten), "reminder")]
public abstract record CareChange
{
    private CareChange()
    {
    }

    /// <summary>The head of the file was opened or replaced; the first change of every resident.</summary>
    /// <param name="Resident">The head from now on.</param>
    public sealed record FileWritten(Resident Resident) : CareChange;

    /// <summary>A claim was recorded.</summary>
    /// <param name="Claim">The claim.</param>
    public sealed record ClaimRecorded(Claim Claim) : CareChange;

    /// <summary>The claims were assessed anew.</summary>
    /// <param name="Assessment">The newest assessment.</param>
    public sealed record TierAssessed(TierAssessment Assessment) : CareChange;

    /// <summary>The standing changed.</summary>
    /// <param name="Period">The period that begins.</param>
    public sealed record StandingChanged(TierPeriod Period) : CareChange;

    /// <summary>A pause was entered, ended or reviewed.</summary>
    /// <param name="Pause">The pause from now on.</param>
    public sealed record PauseWritten(Pause Pause) : CareChange;

    /// <summary>An override of the tier was given or ended: insert or replace by id.</summary>
    /// <param name="Override">The override from now on.</param>
    public sealed record OverrideWritten(TierOverride Override) : CareChange;

    /// <summary>An appeal was filed, reminded of or answered: insert or replace by id.</summary>
    /// <param name="Appeal">The appeal from now on.</param>
    public sealed record AppealWritten(TierAppeal Appeal) : CareChange;

    /// <summary>A visit was recorded.</summary>
    /// <param name="Visit">The visit.</param>
    public sealed record VisitRecorded(Visit Visit) : CareChange;

    /// <summary>A visit was voided as wrong; its row stays.</summary>
    /// <param name="Visit">The visit.</param>
    /// <param name="At">When.</param>
    /// <param name="Reason">Why; personal data.</param>
    public sealed record VisitVoided(Id<Visit> Visit, Instant At, string Reason) : CareChange;

    /// <summary>A window was opened, ended, re-dated or listed: insert or replace by (duty, number).</summary>
    /// <param name="Window">The window from now on.</param>
    public sealed record WindowWritten(Window Window) : CareChange;

    /// <summary>Recomputation left fewer windows of a duty.</summary>
    /// <param name="Duty">The duty.</param>
    /// <param name="Number">The window that is no more.</param>
    public sealed record WindowRemoved(Id<Duty> Duty, int Number) : CareChange;

    /// <summary>An event was raised or moved on: insert or replace by id.</summary>
    /// <param name="Event">The event from now on.</param>
    public sealed record EventWritten(CareEvent Event) : CareChange;

    /// <summary>A reminder before due was sent; it replaces the duty's last.</summary>
    /// <param name="Reminder">Which.</param>
    public sealed record ReminderWritten(ReminderSent Reminder) : CareChange;
}
