using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Organisation;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// Screens, page by page.
internal static class Pages
{
    private const int Most = 100;

    public static async Task<List<T>> AllAsync<T>(int limit, Func<T?, Task<IReadOnlyList<T>>> next)
        where T : class
    {
        var all = new List<T>();
        for (var pages = 0; pages < Most; pages++)
        {
            var page = await next(all.Count == 0 ? null : all[^1]);
            Expect.True(page.Count <= limit, $"A page of at most {limit} has {page.Count} rows.");
            all.AddRange(page);
            if (page.Count < limit)
                return all;
        }

        throw new BrokenExpectationException($"The pages do not end; {all.Count} rows so far.");
    }

    /// <summary>Every screen of a unit shows these residents and nobody else; each has one duty and one event.</summary>
    public static async Task ShowAsync(StoreStory s, string? unit, string residents)
    {
        var of = unit is null ? null : (Id<Unit>?)new Id<Unit>(unit);
        Expect.Equal(
            residents, Joined((await s.Screens.ResidentsAsync(of, null, 99, default)).Select(care => care.Resident.Id)),
            $"Residents of {unit}");
        Expect.Equal(
            residents,
            Joined((await s.Screens.DueAsync(of, Start + Duration.FromDays(9), null, 99, default)).Select(row => row.Resident)),
            $"Due list of {unit}");
        Expect.Equal(
            residents, Joined((await s.Screens.OpenEventsAsync(of, null, 99, default)).Select(e => e.Resident)),
            $"Open events of {unit}");
        var counted = (await s.Screens.CoverageAsync(of, Start, default)).Sum(row => row.Counts.Pending);
        Expect.Equal(residents.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, counted, $"Coverage of {unit}");
    }

    private static string Joined<T>(IEnumerable<T> items) => string.Join(' ', items);
}
