using NodaTime;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Commands;

/// <summary>Something somebody asks the engine to do to one resident's care. Asking again with the same id changes nothing.</summary>
public abstract record CareCommand
{
    private CareCommand()
    {
    }

    /// <summary>The idempotency key, chosen by the caller; unique within the resident.</summary>
    public required Id<Command> Id { get; init; }

    /// <summary>The resident.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>Who asks.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The stable name of the kind of command.</summary>
    public abstract string Kind { get; }

    /// <summary>Opens a file, with what is known so far.</summary>
    /// <param name="File">The head of the file; its id is <see cref="CareCommand.Resident"/>.</param>
    /// <param name="Claims">What is known; may be empty.</param>
    public sealed record Register(Resident File, ValueList<Claim> Claims) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "register";
    }

    /// <summary>Replaces the head of the file.</summary>
    /// <param name="File">The new head; its id is <see cref="CareCommand.Resident"/>.</param>
    public sealed record UpdateFile(Resident File) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "update-file";
    }

    /// <summary>Records claims and classifies anew.</summary>
    /// <param name="Claims">At least one; the engine sets when they were recorded.</param>
    public sealed record RecordClaims(ValueList<Claim> Claims) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "record-claims";
    }

    /// <summary>A person confirms the lowering that waits.</summary>
    /// <param name="To">The tier they saw; <see langword="null"/> is out of care.</param>
    public sealed record ConfirmLowering(Id<Tier>? To) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "confirm-lowering";
    }

    /// <summary>A person gives another tier than the rules, for a stated time; an override that holds is replaced.</summary>
    /// <param name="Override">The id of the override, chosen by the caller.</param>
    /// <param name="Tier">One of the policy's tiers.</param>
    /// <param name="Until">Its expiry, exclusive; in the future.</param>
    /// <param name="Reason">Why; required.</param>
    public sealed record OverrideTier(Id<TierOverride> Override, Id<Tier> Tier, Instant Until, string Reason) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "override-tier";
    }

    /// <summary>A person withdraws the override that holds.</summary>
    /// <param name="Override">The override they saw.</param>
    public sealed record WithdrawOverride(Id<TierOverride> Override) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "withdraw-override";
    }

    /// <summary>Takes down an objection to the tier; until it is answered no lowering can be confirmed.</summary>
    /// <param name="Appeal">The id of the appeal, chosen by the caller.</param>
    /// <param name="By">Who objects, in a word.</param>
    /// <param name="Statement">What they say; required.</param>
    /// <param name="AnswerBy">By when it must be answered; in the future.</param>
    public sealed record FileAppeal(Id<TierAppeal> Appeal, string By, string Statement, Instant AnswerBy) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "file-appeal";
    }

    /// <summary>Answers an appeal. It changes no tier by itself: new claims or an override do.</summary>
    /// <param name="Appeal">The appeal.</param>
    /// <param name="Outcome">The answer.</param>
    /// <param name="Grounds">Its grounds; required.</param>
    public sealed record AnswerAppeal(Id<TierAppeal> Appeal, AppealOutcome Outcome, string Grounds) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "answer-appeal";
    }

    /// <summary>Records a visit or an unanswered attempt.</summary>
    /// <param name="Visit">The visit; its resident is <see cref="CareCommand.Resident"/>.</param>
    public sealed record RecordVisit(Visit Visit) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "record-visit";

        /// <summary>The text scanned at the door; needed when the evidence claims a door code.</summary>
        public string? DoorCode { get; init; }
    }

    /// <summary>Voids a visit as wrong; its row stays.</summary>
    /// <param name="Visit">The visit.</param>
    /// <param name="Reason">Why; required.</param>
    public sealed record VoidVisit(Id<Visit> Visit, string Reason) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "void-visit";
    }

    /// <summary>Enters a pause.</summary>
    /// <param name="Pause">The pause; it has an end or a review date.</param>
    public sealed record StartPause(Pause Pause) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "start-pause";

        /// <summary>The second person who confirms that a resident moved (the receiver) or died; not needed for other pauses.</summary>
        public Id<Worker>? ConfirmedBy { get; init; }
    }

    /// <summary>Tells when a pause ends.</summary>
    /// <param name="Pause">The pause.</param>
    /// <param name="EndsAt">The end, exclusive; after its start.</param>
    public sealed record EndPause(Id<Pause> Pause, Instant EndsAt) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "end-pause";
    }

    /// <summary>Raises an event: a task from above, a warning, a finding, a request, an emergency.</summary>
    /// <param name="Cause">One of the policy's causes.</param>
    /// <param name="Source">Where it comes from; overdue duties and unanswered doors raise their events by themselves.</param>
    /// <param name="Severity">How much it takes.</param>
    /// <param name="Subject">What it is about in a few words.</param>
    public sealed record RaiseEvent(Id<Cause> Cause, EventSource Source, Severity Severity, string Subject) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "raise-event";
    }

    /// <summary>Does something to an open event.</summary>
    /// <param name="Event">The event.</param>
    /// <param name="SeenRevision">The revision the person saw; <see langword="null"/> to act on whatever is there.</param>
    /// <param name="Action">What.</param>
    public sealed record ActOnEvent(Id<CareEvent> Event, int? SeenRevision, EventAction Action) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "act-on-event";
    }

    /// <summary>Lets time do its work: what fell due falls due. What a sweep sends.</summary>
    public sealed record Advance : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "advance";
    }

    /// <summary>A message about an event could not be delivered: the event climbs.</summary>
    /// <param name="Event">The event.</param>
    /// <param name="MessageId">The message.</param>
    /// <param name="Recipient">Whom it was for.</param>
    public sealed record NoticeFailed(Id<CareEvent> Event, string MessageId, Recipient Recipient) : CareCommand
    {
        /// <inheritdoc/>
        public override string Kind => "notice-failed";
    }
}
