using System.Diagnostics;
using System.Globalization;
using System.Text;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using Xunit.Abstractions;

namespace ThreeColor.Tests.Policies.Campaigns;

/// <summary>
/// Damages shipped policies. A short run belongs to the tests; <c>THREECOLOR_CAMPAIGN=100000 dotnet test tests/ThreeColor.Tests --filter FuzzTests</c>
/// is the long one.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Texts = [.. ShippedPoliciesTests.Names.Select(name => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policies", name))).Where(text => text.Length < 16_000)];

    private static int Runs => int.TryParse(Environment.GetEnvironmentVariable("THREECOLOR_CAMPAIGN"), NumberStyles.None, CultureInfo.InvariantCulture, out var runs) ? runs : 2_000;

    [Fact]
    public void Read_DamagedBytes_NeverCrashesNorHangs()
    {
        var random = new Random(20261124);
        var (slowest, accepted) = (TimeSpan.Zero, 0);
        for (var run = 0; run < Runs; run++)
        {
            var bytes = Damage(Encoding.UTF8.GetBytes(Texts[random.Next(Texts.Length)]), random);
            var watch = Stopwatch.StartNew();
            var reading = PolicyDocument.Read(bytes);
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            if (reading.Classification is null)
                Assert.Contains(reading.Faults, fault => fault.Severity == FaultSeverity.Error);
            else
                accepted++;
        }

        output.WriteLine($"{Runs} damaged documents, {accepted} still well formed, the slowest took {slowest.TotalMilliseconds:N0} ms");
        Assert.True(slowest < TimeSpan.FromSeconds(10), $"One took {slowest}.");
        Assert.True(accepted < Runs / 2, $"{accepted} were accepted.");
    }

    [Fact]
    public void Read_BrokenStructure_IsRefusedAndNamesTheEditedLine()
    {
        var random = new Random(19491001);
        var (refused, named) = (0, 0);
        for (var run = 0; run < Math.Max(500, Runs / 4); run++)
        {
            var text = Texts[random.Next(Texts.Length)];
            var (edited, line, what) = TextEdits.Break(text, random);
            var reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(edited));
            var errors = reading.Faults.Where(fault => fault.Severity == FaultSeverity.Error).ToList();
            Assert.True(errors.Count > 0, $"passed: line {line}, {what}");
            refused++;
            if (errors.Exists(fault => fault.At.Line == line))
                named++;
            else
                output.WriteLine($"line {line}, {what}: {errors[0]}");
        }

        output.WriteLine($"{named} of {refused} name the edited line");
        Assert.True(named >= 0.95 * refused, $"{named} of {refused} name the edited line.");
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var list = bytes.ToList();
        for (var i = random.Next(1, 6); i > 0 && list.Count > 8; i--)
        {
            var (at, length) = (random.Next(list.Count), Math.Min(random.Next(1, 64), list.Count / 4));
            switch (random.Next(6))
            {
                case 0: list[at] = (byte)random.Next(256); break;
                case 1: list.RemoveRange(Math.Min(at, list.Count - length), length); break;
                case 2: list.InsertRange(at, list.GetRange(Math.Min(at, list.Count - length), length)); break;
                case 3: list.InsertRange(at, Encoding.UTF8.GetBytes(new string(random.Next(2) == 0 ? '[' : '{', random.Next(1, 100)))); break;
                case 4: list.InsertRange(at, "99999999999999999999"u8.ToArray()); break;
                default: list.RemoveRange(at, list.Count - at); break;
            }
        }

        return [.. list];
    }
}
