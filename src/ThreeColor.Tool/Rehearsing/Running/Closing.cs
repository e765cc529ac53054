using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Tool.Rehearsing.Happenings;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>Looks how everything stands when a story is over.</summary>
internal static class Closing
{
    public static async Task<ClosingState> OfAsync(Stage stage, PromiseCheck promises, CancellationToken cancellationToken)
    {
        var events = new List<CareEvent>();
        await foreach (var careEvent in stage.Store.EventsAsync(cancellationToken).ConfigureAwait(false))
            events.Add(careEvent);
        var residents = new List<ResidentAtEnd>();
        foreach (var care in await stage.ResidentsAsync(cancellationToken).ConfigureAwait(false))
            if (await stage.LifeAsync(care.Resident.Id, cancellationToken).ConfigureAwait(false) is { } life)
                residents.Add(new(
                    care.Resident.Id, care.Tier, WindowsOf(life.Care, life.Past), events.Where(e => e.Resident == care.Resident.Id).ToValueList()));
        var troubles = await stage.TroublesAsync(cancellationToken).ConfigureAwait(false);
        return new(residents.ToValueList(), promises.Broken.ToValueList(), troubles);
    }

    private static ValueList<Window> WindowsOf(ResidentCare care, CareHistory past) =>
        past.Windows.Concat(care.PendingWindows).Order(Comparer<Window>.Create(ResidentCare.CompareWindows)).ToValueList();
}
