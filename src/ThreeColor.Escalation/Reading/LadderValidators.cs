using FluentValidation;
using ThreeColor.Events;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Reading;

/// <summary>What the members of a rung must be to each other.</summary>
internal sealed class RungValidator : AbstractValidator<RungDraft>
{
    public RungValidator()
    {
        When(rung => rung.IsTop, () =>
        {
            Require("remindEvery");
            RuleFor(rung => rung.AnswerWithin).Null().Else((_, limit) => EscalationFaults.TopHasLimit.At(limit!.Node.At, "answerWithin"));
            RuleFor(rung => rung.FinishWithin).Null().Else((_, limit) => EscalationFaults.TopHasLimit.At(limit!.Node.At, "finishWithin"));
            RuleFor(rung => rung.Clock).Null().Else((_, clock) => EscalationFaults.TopHasLimit.At(clock!.Node.At, "clock"));
        }).Otherwise(() =>
        {
            Require("answerWithin");
            Require("finishWithin");
            Require("clock");
            RuleFor(rung => rung.RemindEvery).Null().Else((_, limit) => EscalationFaults.RemindsBelowTop.At(limit!.Node.At));
        });
        RuleFor(rung => rung.FinishWithin)
            .Must((rung, finish) => finish is null || rung.AnswerWithin is null || finish.Value >= rung.AnswerWithin.Value)
            .Else((_, finish) => EscalationFaults.FinishBeforeAnswer.At(finish!.Node.At));
    }

    // A key that is there but unreadable has been reported already.
    private void Require(string key) =>
        RuleFor(rung => rung.Node).Must(node => node.Find(key) is not null).Else((_, node) => DocumentFaults.MissingKey.At(node.At, key));
}

/// <summary>What the rungs of a ladder must be to each other.</summary>
internal sealed class LadderValidator : AbstractValidator<LadderDraft>
{
    public LadderValidator()
    {
        RuleForEach(ladder => ladder.Rungs)
            .Must((ladder, rung) => rung.Post is null || ReferenceEquals(ladder.Rungs.First(other => other.Post == rung.Post), rung))
            .Else((_, rung) => DocumentFaults.DuplicateName.At(rung.Node.At, rung.Post!.Value, "rung"));
        RuleForEach(ladder => ladder.Rungs)
            .Must((ladder, rung) => !rung.IsTop || rung.Post is null || ladder.LastResort is null || rung.Post == ladder.LastResort)
            .Else((ladder, rung) => EscalationFaults.TopIsNotLastResort.At(rung.Node.At, rung.Post!.Value, ladder.LastResort!.Value));
    }
}

/// <summary>What the ladders of a policy must be to each other.</summary>
internal sealed class LadderSetValidator : AbstractValidator<LadderSetDraft>
{
    private static readonly Id<Cause>[] BuiltIn =
        [Cause.WorkerDidNotCome, Cause.ResidentDidNotAnswer, Cause.Hazard, Cause.Emergency, Cause.Need];

    public LadderSetValidator()
    {
        RuleForEach(set => set.Causes)
            .Must((set, cause) => ReferenceEquals(set.Causes.First(other => other.Value == cause.Value), cause))
            .Else((_, cause) => EscalationFaults.CauseTwice.At(cause.Node.At, cause.Value));
        RuleForEach(set => set.Ladders)
            .Must((set, ladder) => ladder.Id is null || ReferenceEquals(set.Ladders.First(other => other.Id == ladder.Id), ladder))
            .Else((_, ladder) => DocumentFaults.DuplicateName.At(ladder.Node.At, ladder.Id!.Value, "ladder"));
        RuleForEach(set => set.Formerly)
            .Must((set, former) => !set.Ladders.Any(ladder => ladder.Id == former.Value))
            .Else((_, former) => EscalationFaults.FormerIdInUse.At(former.Node.At, former.Value));
        RuleForEach(set => set.Formerly)
            .Must((set, former) => ReferenceEquals(set.Formerly.First(other => other.Value == former.Value), former))
            .Else((_, former) => EscalationFaults.FormerIdTwice.At(former.Node.At, former.Value));
        foreach (var cause in BuiltIn)
            RuleFor(set => set.Causes)
                .Must(causes => causes.Any(other => other.Value == cause))
                .Else((set, _) => EscalationFaults.CauseWithoutLadder.At(set.Node.At, cause));
    }
}
