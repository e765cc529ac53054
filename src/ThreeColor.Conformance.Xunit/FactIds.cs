using Xunit;

namespace ThreeColor.Conformance.Xunit;

// Facts by their ids, which runners show as the names of tests.
internal static class FactIds
{
    public static TheoryData<string> Of<TSubject>(ValueList<ConformanceFact<TSubject>> facts)
        where TSubject : class => new(facts.Select(fact => fact.Id));

    public static Task RunAsync<TSubject>(ValueList<ConformanceFact<TSubject>> facts, string id, Func<Task<TSubject>> open)
        where TSubject : class => facts.Single(fact => fact.Id == id).RunAsync(open);
}
