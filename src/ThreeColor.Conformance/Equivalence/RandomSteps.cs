using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;

namespace ThreeColor.Conformance.Equivalence;

// Whatever is done, two stores answer alike and hold alike, and the audit gives the state.
internal static class RandomSteps
{
    private const int Longest = 40;

    public static ConformanceFact<StoreUnderTest> Fact(Func<StoreUnderTest> reference, int runs, bool reopens) => new(
        reopens ? "reopen.random-steps" : "random.steps",
        "No list of rules is whole: what a good store does after any steps, this one must do too.",
        async open =>
        {
            for (var seed = 1; seed <= runs; seed++)
                if (await RunAsync(open, reference, StepsOf(seed, reopens)) is { } fault)
                    await TellAsync(open, reference, StepsOf(seed, reopens), seed, fault);
        });

    private static List<StoreStep> StepsOf(int seed, bool reopens)
    {
        var random = new Random(seed);
        var steps = reopens ? StepGenerators.StepsAcrossReopening : StepGenerators.Steps;
        return [.. steps.ArrayOf(random.Next(1, Longest + 1))(random)];
    }

    // What went wrong, or nothing.
    private static async Task<Exception?> RunAsync(Func<Task<StoreUnderTest>> open, Func<StoreUnderTest> reference, List<StoreStep> steps)
    {
        await using var left = new StoreStory(reference());
        await using var right = await StoreStory.OpenAsync(open);
        try
        {
            foreach (var (number, step) in steps.Index())
                await DoAsync(left, right, step, number);
            await Holdings.AlikeAsync(left, right);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static async Task DoAsync(StoreStory left, StoreStory right, StoreStep step, int number)
    {
        if (step is StoreStep.Reopen)
        {
            await right.ReopenAsync();
            return;
        }

        var act = await StepActs.PrepareAsync(left, step, number);
        Expect.Equal(await act(left), await act(right), $"The answer to step {number}, {step.GetType().Name}");
    }

    // Steps are left out one by one as long as what is left still fails.
    private static async Task TellAsync(
        Func<Task<StoreUnderTest>> open, Func<StoreUnderTest> reference, List<StoreStep> steps, int seed, Exception fault)
    {
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            List<StoreStep> fewer = [.. steps[..i], .. steps[(i + 1)..]];
            if (await RunAsync(open, reference, fewer) is not { } still)
                continue;
            steps = fewer;
            fault = still;
        }

        throw new BrokenExpectationException($"Seed {seed}, {steps.Count} steps: {fault.Message}\n{string.Join("\n", steps)}");
    }
}
