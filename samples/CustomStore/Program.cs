using ThreeColor.Conformance.Checks;
using CustomStore;
using ThreeColor.Conformance;

// Runs the facts of the kit over the flat-file store, without any test framework. Tests of your own derive from DurableStoreConformanceTests.
var folder = Directory.CreateTempSubdirectory("custom-store-");
var files = 0;
var broken = 0;
foreach (var fact in StoreConformance.Facts.Concat(StoreConformance.DurableFacts))
    try
    {
        await fact.RunAsync(() => Opening.OpenAsync(Path.Combine(folder.FullName, $"{++files}.jsonl")));
    }
    catch (ConformanceException e)
    {
        Console.WriteLine(e.Message);
        broken++;
    }

folder.Delete(recursive: true);
Console.WriteLine($"{StoreConformance.Facts.Count + StoreConformance.DurableFacts.Count - broken} facts hold, {broken} do not.");
return broken;
