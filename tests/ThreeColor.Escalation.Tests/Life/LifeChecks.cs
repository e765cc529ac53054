using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Document;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Tests.Life;

/// <summary>What holds of every event, and of every step of its life.</summary>
internal static class LifeChecks
{
    private static readonly string[] Skips = [EscalationReasons.RungVacant, EscalationReasons.RungCollapsed];

    public static void AssertSound(CareEvent care)
    {
        var ladder = QDistrict.Policy.LadderFor(care.Cause);
        Assert.InRange(care.Rung, 0, care.TopRung);
        Assert.InRange(care.TopRung, 0, ladder.Top);
        Assert.False(care.Post.Post.IsDefault || care.Post.Unit.IsDefault || care.Called is { IsDefault: true });
        Assert.Equal(ladder.Rungs[care.Rung].Post, care.Post.Post);
        Assert.Equal(care.IsOpen, care.DueAt is not null);
        Assert.Equal(care.IsOpen, care.EndedAt is null);
        AssertHeld(care, ladder.Top);
        if (care.Stage == EventStage.Evaluated)
            Assert.True(
                (care.Evaluation == EvaluationResult.Satisfied && care.Evaluator is not null && care.Evaluator != care.Handler)
                || (care.Evaluation == EvaluationResult.Waived && care.WaiverReason.Length > 0 && care.Evaluator != care.Handler));
    }

    public static void AssertFollows(Scene scene, CareEvent before, EventDecision.Moved moved, Step step, Instant now)
    {
        var after = moved.After;
        Assert.NotEmpty(moved.Reasons);
        Assert.Equal(after == before ? before.Revision : before.Revision + 1, after.Revision);
        Assert.Equal((before.Id, before.RaisedAt, before.PolicyDigest), (after.Id, after.RaisedAt, after.PolicyDigest));
        Assert.Equal(before.Listed, after.Listed);
        Assert.Equal(moved.Notices.Count, moved.Notices.Select(notice => notice.Recipient).Distinct().Count());
        Assert.True(after.DueAt is null || after.DueAt > now || after.DueAt == before.DueAt);
        if (after.SnoozedUntil != before.SnoozedUntil)
            Assert.True(after.SnoozedUntil is null || after.SnoozedUntil <= now + EscalationPolicy.LongestSnooze);
        if (after.DispensedUntil != before.DispensedUntil)
            Assert.True(after.DispensedUntil is null || (after.DispensedUntil == after.DueAt && after.Dispensations == before.Dispensations + 1));
        Assert.True(after.Dispensations <= scene.Policy.Evaluation.Dispensations);
        if (step.Kind != StepKind.Reinstate)
            Assert.True(before.SilentUntil is null || after.SilentUntil == before.SilentUntil);
        if (step is { Kind: StepKind.Act, Action: EventActionKind.Whistle or EventActionKind.AnswerWhistle })
            Assert.Equal((before.DueAt, before.Stage, before.Rung), (after.DueAt, after.Stage, after.Rung));
        AssertRung(before, moved, step);
        AssertStaffed(scene, before, moved, now);
    }

    private static void AssertHeld(CareEvent care, int top)
    {
        if (care.Stage is not EventStage.Called)
            Assert.NotNull(care.SilentUntil);
        if (care.Stage is EventStage.ReportedIn or EventStage.InDisposal)
            Assert.NotNull(care.Owner);
        if (care.Stage != EventStage.Called)
            return;
        // Who owns without having reported in is who was called: at the top always, below only in its place.
        Assert.True(care.Owner is null || care.Owner == care.Called);
        Assert.Equal(care.Rung == top && care.Called is not null, care.Rung == top && care.Owner is not null);
    }

    private static void AssertRung(CareEvent before, EventDecision.Moved moved, Step step)
    {
        var after = moved.After;
        Assert.True(after.TopRung >= before.TopRung);
        if (after.Rung < before.Rung)
            Assert.Contains(moved.Reasons, reason => reason.Code == EscalationReasons.UnstaffedTop);
        if (step is { Kind: StepKind.FallDue or StepKind.NoticeFailed } or { Kind: StepKind.Act, Action: EventActionKind.Escalate })
            Assert.True(after.Rung - before.Rung <= 1 + moved.Reasons.Count(reason => Skips.Contains(reason.Code)));
    }

    private static void AssertStaffed(Scene scene, CareEvent before, EventDecision.Moved moved, Instant now)
    {
        var (after, ladder) = (moved.After, scene.Policy.LadderFor(before.Cause));
        var staffed = ladder.Rungs.Where(rung => scene.Posts.Any(post => post.Post == rung.Post && post.Acting is not null)).ToList();
        if (moved.Reasons.Any(reason => reason.Code == EscalationReasons.UnstaffedTop))
            Assert.Equal((staffed[^1].Post, now + ladder.Rungs[^1].RemindEvery), (after.Post.Post, after.DueAt));
        if (after is not { Stage: EventStage.Called, Called: null })
            return;
        if (moved.Reasons.All(reason => reason.Code != EscalationReasons.RungNobody))
            return;
        Assert.Empty(staffed);
        Assert.InRange(after.DueAt!.Value - now, Duration.FromMinutes(15), Duration.FromHours(1));
        Assert.DoesNotContain(moved.Notices, notice => notice.Recipient.Kind == RecipientKind.Worker);
        if (before is { Stage: EventStage.Called, Called: null } && before.Rung == after.Rung)
            Assert.Empty(moved.Notices);
    }
}
