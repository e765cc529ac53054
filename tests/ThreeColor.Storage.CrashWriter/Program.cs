using ThreeColor.Conformance;
using ThreeColor.Storage.CrashWriter;
using ThreeColor.Storage.Sqlite;

// Commits check-ins until it is killed. Arguments: database, durability, "late" or "early"; early is the fault that the crash test must catch.
using var store = SqliteCareStore.Open(new() { Path = args[0], Create = true, Durability = Enum.Parse<Durability>(args[1]) });
var under = args[2] == "early" ? new StoreUnderTest(new EarlyStore(store), store, store, store, store) : StoreUnderTest.Of(store);
await CrashTrial.WriteUntilKilledAsync(under, Console.Out);
