using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Reading;

/// <summary>Reads objects whose keys are tiers.</summary>
internal sealed class PerTierReader(PolicyFrame frame, FaultList faults)
{
    private const string OtherwiseKey = "otherwise";

    /// <summary>Reads the tiers of an object, in the order of the policy's tiers, and reports every other key.</summary>
    /// <param name="reader">The object; keys asked for before are left alone.</param>
    /// <param name="otherwise">Whether a value for every other case may stand there.</param>
    /// <param name="read">Reads one value.</param>
    /// <param name="found">Gets each tier's value with its place.</param>
    public PerTier<T> Read<T>(ObjectReader reader, bool otherwise, Func<LocatedNode, T?> read, List<Placed<Tier, T>>? found = null)
        where T : struct => Read(reader, otherwise, node => read(node) is { } value ? (true, value) : (false, default), found);

    /// <inheritdoc cref="Read{T}(ObjectReader, bool, Func{LocatedNode, T?}, List{Placed{Tier, T}}?)"/>
    public PerTier<T> ReadClass<T>(ObjectReader reader, Func<LocatedNode, T?> read, List<Placed<Tier, T>>? found = null)
        where T : class => Read(reader, false, node => read(node) is { } value ? (true, value) : (false, default!), found);

    private PerTier<T> Read<T>(ObjectReader reader, bool otherwise, Func<LocatedNode, (bool Ok, T Value)> read, List<Placed<Tier, T>>? found)
        where T : notnull
    {
        var values = new List<TierValue<T>>();
        foreach (var tier in frame.Tiers)
            if (reader.Optional(tier.Code.Value) is { } node && read(node) is (true, var value))
            {
                values.Add(new(tier.Code, value));
                found?.Add(new(tier, value, node.At));
            }

        if (otherwise && reader.Optional(OtherwiseKey) is { } rest && read(rest) is (true, var last))
            values.Add(new(null, last));
        reader.Done();
        if (reader.Node.Properties.Count == 0)
            faults.Add(DocumentFaults.EmptyList, reader.Node.At);
        return new() { Values = values.ToValueList() };
    }
}
