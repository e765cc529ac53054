using NodaTime;
using ThreeColor.Facts;
using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Benchmarks;

/// <summary>The people of <see cref="CheckInBenchmarks"/>: residents of one micro grid, its worker and the task force.</summary>
internal static class CheckInPeople
{
    public static Actor Visitor { get; } = new() { Worker = new("li"), Purpose = Purpose.Care };

    public static Id<Resident> IdOf(int i) => new($"resident-{i:D4}");

    public static Id<Dwelling> DwellingOf(int i) => new($"dwelling-{i:D4}");

    public static Resident FileOf(int i) => new()
    {
        Id = IdOf(i),
        Name = "王秀英",
        Dwelling = DwellingOf(i),
        Unit = new("micro"),
        RegisteredAt = default,
    };

    /// <summary>Facts that list somebody as red.</summary>
    public static ValueList<Claim> Says(Instant at) =>
    [
        Says("care.cover", FactValue.Of("lacking"), at),
        Says("illness.suddenOnset", FactValue.Of(true), at),
        Says("accident.likely", FactValue.Of(false), at),
        Says("chronic.unstable", FactValue.Of(false), at),
        Says("mobility.limited", FactValue.Of(false), at),
        Says("ability.total", FactValue.Of(90), at),
    ];

    public static InMemoryDirectory Directory()
    {
        var directory = new InMemoryDirectory();
        Id<Unit>? above = null;
        foreach (var (unit, level) in (ReadOnlySpan<(string, string)>)
            [("district", "district"), ("town", "town"), ("general", "general-grid"), ("ordinary", "ordinary-grid"), ("micro", "micro-grid")])
        {
            directory.Add(new Unit { Id = new(unit), Level = new(level), Parent = above, Name = unit });
            above = new(unit);
        }

        return directory
            .Assign(new(Visitor.Worker, new(new("micro-grid-leader"), new("micro"))))
            .Assign(new(new("zhao"), new(new("task-force"), new("district"))));
    }

    private static Claim Says(string fact, FactValue value, Instant at) =>
        new() { Fact = new(fact), Value = value, Source = new("health"), ObservedAt = at, RecordedAt = at };

    public sealed class Silence : ITransport
    {
        public ValueTask<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken) => new(SendOutcome.Of(true));
    }
}
