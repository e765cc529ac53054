using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Lets a resident live elsewhere, or under another unit, from now on.</summary>
internal static class ResidenceStep
{
    public static Refusal? Move(CareDraft draft, Id<Unit> unit, Id<Dwelling> dwelling)
    {
        if (unit == draft.Care.Resident.Unit && dwelling == draft.Care.Resident.Dwelling)
            return null;
        var residence = new Residence(draft.Now, unit, dwelling);
        draft.Write(new CareChange.ResidenceChanged(residence));
        draft.Facts.Add(residence);
        draft.Because("residence.changed", unit.Value);
        LedgerStep.Run(draft);
        return null;
    }
}
