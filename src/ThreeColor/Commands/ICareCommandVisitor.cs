namespace ThreeColor.Commands;

/// <summary>Has one member for each kind of command, so that whoever handles commands handles all of them or does not compile.</summary>
internal interface ICareCommandVisitor<out TResult>
{
    TResult Visit(CareCommand.Register command);

    TResult Visit(CareCommand.UpdateFile command);

    TResult Visit(CareCommand.Move command);

    TResult Visit(CareCommand.RecordClaims command);

    TResult Visit(CareCommand.ConfirmLowering command);

    TResult Visit(CareCommand.OverrideTier command);

    TResult Visit(CareCommand.WithdrawOverride command);

    TResult Visit(CareCommand.FileAppeal command);

    TResult Visit(CareCommand.AnswerAppeal command);

    TResult Visit(CareCommand.RecordVisit command);

    TResult Visit(CareCommand.CorrectVisit command);

    TResult Visit(CareCommand.VoidVisit command);

    TResult Visit(CareCommand.StartPause command);

    TResult Visit(CareCommand.ConfirmPause command);

    TResult Visit(CareCommand.EndPause command);

    TResult Visit(CareCommand.VoidPause command);

    TResult Visit(CareCommand.RaiseEvent command);

    TResult Visit(CareCommand.ActOnEvent command);

    TResult Visit(CareCommand.Advance command);

    TResult Visit(CareCommand.NoticeFailed command);
}
