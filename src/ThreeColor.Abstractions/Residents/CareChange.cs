using System.Text.Json.Serialization;
using NodaTime;

namespace ThreeColor.Residents;

/// <summary>One change to a resident's care: what decisions produce, audits keep and stores write.</summary>
/// <remarks>A new kind of change says in its own members what it does to the state and which instants it holds, and every store has to write it.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(FileWritten), "file")]
[JsonDerivedType(typeof(ResidenceChanged), "residence")]
[JsonDerivedType(typeof(ClaimRecorded), "claim")]
[JsonDerivedType(typeof(TierAssessed), "assessed")]
[JsonDerivedType(typeof(LoweringWritten), "lowering")]
[JsonDerivedType(typeof(StandingChanged), "standing")]
[JsonDerivedType(typeof(PauseWritten), "pause")]
[JsonDerivedType(typeof(OverrideWritten), "override")]
[JsonDerivedType(typeof(AppealWritten), "appeal")]
[JsonDerivedType(typeof(VisitRecorded), "visit")]
[JsonDerivedType(typeof(VisitVoided), "visitVoided")]
[JsonDerivedType(typeof(VisitCorrected), "visitCorrected")]
[JsonDerivedType(typeof(ContactsRecounted), "contacts")]
[JsonDerivedType(typeof(DutyWritten), "duty")]
[JsonDerivedType(typeof(DutyRemoved), "dutyRemoved")]
[JsonDerivedType(typeof(ReminderWritten), "reminder")]
[JsonDerivedType(typeof(WindowEnded), "window")]
[JsonDerivedType(typeof(WindowsReopened), "reopened")]
[JsonDerivedType(typeof(EventWritten), "event")]
[JsonDerivedType(typeof(EditionFollowed), "edition")]
[JsonDerivedType(typeof(Restated), "restated")]
[JsonDerivedType(typeof(VisitAudited), "visitRow")]
[JsonDerivedType(typeof(CorrectionAudited), "correctionRow")]
[JsonDerivedType(typeof(WindowAudited), "windowRow")]
[JsonDerivedType(typeof(DutyAudited), "dutyState")]
[JsonDerivedType(typeof(EventMoved), "eventMoved")]
public abstract partial record CareChange
{
    private CareChange()
    {
    }

    /// <summary>Every instant in the change; a store keeps each to the microsecond.</summary>
    public abstract IEnumerable<Instant?> Instants();

    /// <summary>The resident the change names; <see langword="null"/> where it names none.</summary>
    public virtual Id<Resident>? Names() => null;

    /// <summary>The change as an audit keeps it: what its rows hold besides the state is digested, not repeated.</summary>
    public virtual CareChange Audited() => this;

    /// <summary>Hands the change to the member of a visitor that is for its kind.</summary>
    public abstract void Accept(ICareChangeVisitor visitor);

    internal abstract ResidentCare ApplyTo(ResidentCare care);
}
