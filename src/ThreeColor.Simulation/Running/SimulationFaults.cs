using ThreeColor.PolicyText;

namespace ThreeColor.Simulation.Running;

/// <summary>Why a synthetic district cannot run, TC0501 to TC0599.</summary>
public static class SimulationFaults
{
    /// <summary>TC0501: a word the people of the district use is missing.</summary>
    public static FaultKind WordMissing { get; } = FaultKind.Of(
        "TC0501",
        "The synthetic district needs the {0} '{1}', which the policy does not declare.",
        "Declare it, or simulate with a policy that speaks the words of policies/q-district.json.",
        "模拟区县需要{2}“{1}”，制度中没有声明。",
        "请在制度中声明，或使用与 policies/q-district.json 用词一致的制度。");

    /// <summary>TC0502: the folder for the results cannot be written.</summary>
    public static FaultKind FolderNotWritable { get; } = FaultKind.Of(
        "TC0502", "The folder '{0}' cannot be written: {1}", "Choose another with --out.", "无法写入文件夹“{0}”：{1}", "请用 --out 另选文件夹。");
}
