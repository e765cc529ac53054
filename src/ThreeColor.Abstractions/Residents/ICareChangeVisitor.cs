namespace ThreeColor.Residents;

/// <summary>Has one member for each kind of change, so that whoever handles changes handles all of them or does not compile.</summary>
public interface ICareChangeVisitor
{
    /// <summary>Handles a change of this kind.</summary>
    void Visit(CareChange.FileWritten change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.ResidenceChanged change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.ClaimRecorded change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.TierAssessed change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.LoweringWritten change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.StandingChanged change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.PauseWritten change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.OverrideWritten change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.AppealWritten change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.VisitRecorded change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.VisitVoided change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.VisitCorrected change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.ContactsRecounted change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.DutyWritten change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.DutyRemoved change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.ReminderWritten change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.WindowEnded change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.WindowsReopened change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.EventWritten change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.EditionFollowed change);

    /// <inheritdoc cref="Visit(CareChange.FileWritten)"/>
    void Visit(CareChange.Restated change);
}
