using ThreeColor.Residents;

namespace ThreeColor.InMemory;

// Changes of which the state holds all there is.
internal sealed partial class KeptHistory
{
    public void Visit(CareChange.TierAssessed change)
    {
    }

    public void Visit(CareChange.LoweringWritten change)
    {
    }

    public void Visit(CareChange.ContactsRecounted change)
    {
    }

    public void Visit(CareChange.DutyWritten change)
    {
    }

    public void Visit(CareChange.DutyRemoved change)
    {
    }

    public void Visit(CareChange.ReminderWritten change)
    {
    }

    public void Visit(CareChange.EditionFollowed change)
    {
    }
}
