using System.Text;

namespace ThreeColor.PolicyText.Tests;

public sealed class PolicyDigestTests
{
    [Fact]
    public void Of_AnotherOrderSpacingOrSchema_IsTheSame() =>
        Assert.Equal(Digest("""{"a":1,"b":[true]}"""), Digest("""{ "$schema": "x", "b": [ true ], "extends": "y", "a": 1 }"""));

    [Fact]
    public void Of_AnotherValue_IsAnother() => Assert.NotEqual(Digest("""{"a":1}"""), Digest("""{"a":2}"""));

    private static string Digest(string text) => PolicyDigest.Of(LocatedNode.Read(Encoding.UTF8.GetBytes(text), new())!);
}
