using ThreeColor.Policies;

namespace ThreeColor.Simulation.Running;

/// <summary>Why a policy cannot run in the synthetic district, TC0501 to TC0599.</summary>
public static class SimulationFaults
{
    /// <summary>TC0501: a word the people of the district use is missing.</summary>
    public static FaultKind WordMissing { get; } = FaultKind.Of(
        "TC0501",
        "The synthetic district needs the {0} '{1}', which the policy does not declare.",
        "Declare it, or simulate with a policy that speaks the words of policies/q-district.json.",
        "模拟区县需要{2}“{1}”，制度中没有声明。",
        "请在制度中声明，或使用与 policies/q-district.json 用词一致的制度。");
}
