using ThreeColor.Policies;
using ThreeColor.PolicyText;

namespace ThreeColor.Tests.Policies;

/// <summary>The shipped reading of the paper and the two literal ones beside it (DESIGN section 3).</summary>
public class LiteralReadingTests
{
    [Theory]
    [InlineData("q-district", 0, 0)]
    [InlineData("q-district-literal-or", 17, 10)]
    [InlineData("q-district-literal-and", 49, 18)]
    public async Task Read_Reading_CountsItsGapsAndBreaks(string name, int gaps, int breaks)
    {
        var reading = await PolicyDocument.ReadFileAsync(Path.Combine(AppContext.BaseDirectory, "policies", $"{name}.json"));
        var found = reading.Classification!.Verification;
        Assert.Equal((96, 93, gaps, breaks), (found.Cells, found.InNeed, found.Gaps, found.Breaks));
        Assert.Equal(gaps, reading.Faults.SingleOrDefault(fault => fault.Name == "gap")?.Count ?? 0);
        Assert.Equal(breaks, reading.Faults.SingleOrDefault(fault => fault.Name == "not-monotone")?.Count ?? 0);
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity == FaultSeverity.Error);
        Assert.NotNull(reading.Policy);
    }
}
