namespace ThreeColor.Architecture.Tests.Circular.One;

/// <summary>Half of a circle that the test of circles must find.</summary>
internal sealed class Caller
{
    public static int Ask() => Two.Called.Answer([]) + new Three.Holder(default).Answer();
}
