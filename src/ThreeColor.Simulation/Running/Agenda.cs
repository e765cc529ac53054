using NodaTime;
using ThreeColor.Commands;

namespace ThreeColor.Simulation.Running;

/// <summary>What people mean to do, by time. The order of equal instants is that of residents, then of planning.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Errand, (Instant At, int Resident, long Order)> _errands = new();
    private long _planned;

    /// <summary>Plans something.</summary>
    /// <param name="at">When; what lies behind happens as soon as possible.</param>
    /// <param name="resident">The resident concerned, by number.</param>
    /// <param name="run">What to do then: the commands to send, given the instant.</param>
    /// <param name="prompt">Whether it is sent at that very instant and not with the next step.</param>
    public void Plan(Instant at, int resident, Func<Instant, IEnumerable<CareCommand>> run, bool prompt = false) =>
        _errands.Enqueue(new(at, prompt, run), (at, resident, _planned++));

    /// <summary>Takes what is due up to an instant, in order, but nothing behind the first prompt errand.</summary>
    /// <param name="until">The instant, inclusive.</param>
    /// <param name="promptAt">The instant of the prompt errand that ends the list; <see langword="null"/> where there is none.</param>
    public List<Errand> Take(Instant until, out Instant? promptAt)
    {
        var due = new List<Errand>();
        promptAt = null;
        while (_errands.TryPeek(out var next, out var key) && key.At <= until && (promptAt is null || key.At <= promptAt))
        {
            due.Add(_errands.Dequeue());
            if (next.Prompt)
                promptAt = next.At;
        }

        return due;
    }
}

/// <summary>Something somebody means to do.</summary>
/// <param name="At">When.</param>
/// <param name="Prompt">Whether it cannot wait for the next step.</param>
/// <param name="Run">What to do.</param>
internal sealed record Errand(Instant At, bool Prompt, Func<Instant, IEnumerable<CareCommand>> Run);
