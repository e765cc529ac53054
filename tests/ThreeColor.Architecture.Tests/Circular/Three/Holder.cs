namespace ThreeColor.Architecture.Tests.Circular.Three;

/// <summary>Knows the caller by its id alone: half of no circle.</summary>
internal sealed class Holder(Id<One.Caller> id)
{
    public int Answer() => id.IsDefault ? 0 : 1;
}
