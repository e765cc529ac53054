using System.Text;

namespace ThreeColor.PolicyText.Tests;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("{\"b\":1,\"a\":[true,null,\"\\u20ac\"]}", "{\"a\":[true,null,\"€\"],\"b\":1}")]
    [InlineData("{\"\\u0001\\n\\\"\\\\\\/\":\"\\u001f\\b\\f\\r\\t\"}", "{\"\\u0001\\n\\\"\\\\/\":\"\\u001f\\b\\f\\r\\t\"}")]
    [InlineData("{\"\\ud83d\\ude00\":1,\"\\ufb33\":2,\"a\":3}", "{\"a\":3,\"😀\":1,\"\ufb33\":2}")]
    [InlineData("{\"$schema\":\"x\",\"n\":-0}", "{\"n\":0}")]
    public void Write_FollowsRfc8785(string text, string expected)
    {
        var node = LocatedNode.Read(Encoding.UTF8.GetBytes(text), new FaultList())!;
        Assert.Equal(expected, CanonicalJson.Write(node, "$schema"));
    }
}
