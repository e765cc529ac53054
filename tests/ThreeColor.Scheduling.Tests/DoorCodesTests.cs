using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Scheduling.Tests;

public class DoorCodesTests
{
    private static readonly Id<Dwelling> Door = new("dwelling-1");
    private readonly Ring _keys = new();

    private sealed class Ring : IKeyRing
    {
        public byte Current { get; set; } = 1;

        public bool Restless { get; set; }

        public KeySignature Sign(ReadOnlySpan<byte> data)
        {
            if (Restless)
                Current++;
            return new(Current, Mac(Current, data));
        }

        public bool Verify(ReadOnlySpan<byte> data, byte keyId, ReadOnlySpan<byte> signature) =>
            keyId <= Current && signature.Length >= 8 && CryptographicOperations.FixedTimeEquals(Mac(keyId, data).AsSpan(0, signature.Length), signature);

        private static byte[] Mac(byte key, ReadOnlySpan<byte> data) => HMACSHA256.HashData([key, 42], data);
    }

    [Fact]
    public void Verify_IssuedCode_GenuineAtItsDoorOnly()
    {
        var code = DoorCodes.Issue(Door, _keys);
        Assert.Matches(new Regex("^[A-Za-z0-9_-]{30}$"), code);
        Assert.Equal(DoorCodeResult.Genuine, DoorCodes.Verify(code, Door, _keys));
        Assert.Equal(DoorCodeResult.WrongDoor, DoorCodes.Verify(code, new("dwelling-2"), _keys));
        Assert.DoesNotContain("dwelling", code, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Issue_SameDoor_SameCodeUntilTheKeyRotates()
    {
        var old = DoorCodes.Issue(Door, _keys);
        Assert.Equal(old, DoorCodes.Issue(Door, _keys));
        _keys.Current = 2;
        Assert.NotEqual(old, DoorCodes.Issue(Door, _keys));
        Assert.Equal(DoorCodeResult.Genuine, DoorCodes.Verify(old, Door, _keys));
    }

    [Fact]
    public void Verify_AnyCharacterChanged_NeverGenuine()
    {
        var code = DoorCodes.Issue(Door, _keys);
        for (var i = 0; i < code.Length; i++)
            foreach (var c in "AZaz09-_B")
            {
                var changed = code[..i] + c + code[(i + 1)..];
                if (changed != code)
                    Assert.True(DoorCodes.Verify(changed, Door, _keys) is DoorCodeResult.Forged or DoorCodeResult.Malformed, changed);
            }
    }

    [Fact]
    public void Verify_KeyNobodyKnows_Forged()
    {
        _keys.Current = 9;
        var code = DoorCodes.Issue(Door, _keys);
        _keys.Current = 1;
        Assert.Equal(DoorCodeResult.Forged, DoorCodes.Verify(code, Door, _keys));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.org/door/1234567")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AQAAAAAAAAAAAAAAAAAAAAAAAAAA AA")]
    public void Verify_NoDoorCode_Malformed(string? code) => Assert.Equal(DoorCodeResult.Malformed, DoorCodes.Verify(code, Door, _keys));

    [Fact]
    public void TryRead_GenuineCode_GivesThePseudonym()
    {
        Assert.True(DoorCodes.TryRead(DoorCodes.Issue(Door, _keys), _keys, out var pseudonym));
        Assert.Matches(new Regex("^[0-9a-f]{16}$"), pseudonym);
        Assert.False(DoorCodes.TryRead("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAA", _keys, out var none));
        Assert.Equal("", none);
    }

    [Fact]
    public void Issue_NoDwellingOrRestlessKeys_Refused()
    {
        Assert.Throws<ArgumentException>(() => DoorCodes.Issue(default, _keys));
        _keys.Restless = true;
        Assert.Throws<InvalidOperationException>(() => DoorCodes.Issue(Door, _keys));
    }
}
