using ThreeColor.Events;

namespace ThreeColor.Running;

/// <summary>The CloudEvents types of notices.</summary>
internal static class NoticeTypes
{
    // No arm for "everything else": a new kind that has no type does not compile.
#pragma warning disable CS8524 // a number that names no kind cannot come from the core
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.VisitDueSoon => "threecolor.notice.visit-due-soon",
        NoticeKind.Called => "threecolor.notice.called",
        NoticeKind.StillOpen => "threecolor.notice.still-open",
        NoticeKind.Whistle => "threecolor.notice.whistle",
        NoticeKind.EvaluationDue => "threecolor.notice.evaluation-due",
        NoticeKind.PleaseLookIn => "threecolor.notice.please-look-in",
        NoticeKind.PauseReview => "threecolor.notice.pause-review",
        NoticeKind.ConfirmLowering => "threecolor.notice.confirm-lowering",
        NoticeKind.AppealFiled => "threecolor.notice.appeal-filed",
        NoticeKind.OverrideEnded => "threecolor.notice.override-ended",
        NoticeKind.Trouble => "threecolor.notice.trouble",
        NoticeKind.ConfirmPause => "threecolor.notice.confirm-pause",
        NoticeKind.ReportAdded => "threecolor.notice.report-added",
    };
#pragma warning restore CS8524
}
