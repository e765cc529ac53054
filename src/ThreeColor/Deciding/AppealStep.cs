using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Tiers;

namespace ThreeColor.Deciding;

/// <summary>Records appeals, reminds of them and answers them.</summary>
internal static class AppealStep
{
    public static Refusal? File(CareDraft draft, CareCommand.FileAppeal command)
    {
        if (draft.Context.KeyAt is not null)
            return EngineRefusals.IdTaken.Refuse(command.Appeal);
        draft.Write(new CareChange.AppealWritten(new()
        {
            Id = command.Appeal, By = command.By, Statement = command.Statement, Against = draft.Care.Tier,
            FiledBy = command.Actor.Worker, FiledAt = draft.Now, AnswerBy = command.AnswerBy,
        }));
        draft.Because("appeal.filed", command.Appeal.Value);
        NoticeStep.ToEvaluator(draft, NoticeKind.AppealFiled);
        return null;
    }

    public static Refusal? Answer(CareDraft draft, CareCommand.AnswerAppeal command)
    {
        if (draft.Care.Appeals.FirstOrDefault(open => open.Id == command.Appeal) is not { } appeal)
            return EngineRefusals.NoSuchAppeal.Refuse(command.Appeal, command.Resident);
        var worker = command.Actor.Worker;
        if (appeal.FiledBy == worker || draft.Care.Override?.Author == worker)
            return EngineRefusals.OwnMatter.Refuse(worker);
        draft.Write(new CareChange.AppealWritten(appeal with
        {
            AnsweredAt = draft.Now, AnsweredBy = worker, Outcome = command.Outcome, Grounds = command.Grounds,
        }));
        draft.Because("appeal.answered", command.Appeal.Value, command.Outcome.ToString());
        return null;
    }

    /// <summary>Asks once more for the answers that are overdue.</summary>
    public static void Remind(CareDraft draft)
    {
        foreach (var appeal in draft.Care.Appeals.Where(appeal => !appeal.Reminded && appeal.AnswerBy <= draft.Now).ToList())
        {
            draft.Write(new CareChange.AppealWritten(appeal with { Reminded = true }));
            NoticeStep.ToEvaluator(draft, NoticeKind.AppealFiled);
        }
    }
}
