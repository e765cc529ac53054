namespace ThreeColor.Tool.Running;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;
    public const int Findings = 1;
    public const int Unusable = 2;
}
