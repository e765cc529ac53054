using ThreeColor.Policies;

namespace ThreeColor.Simulation.Tests.Running;

/// <summary>The policy the repository ships.</summary>
internal static class PaperPolicy
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "q-district.json"));

    public static CarePolicy Read() => PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(Text)).Require();
}
