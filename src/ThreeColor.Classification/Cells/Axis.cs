using NodaTime;
using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Cells;

/// <summary>The common refinement of all scales on one fact: the fewest bands, the best first, that every scale is a union of.</summary>
internal sealed class Axis
{
    public const int MaxBands = 64;

    private readonly long[] _starts;
    private readonly int[] _bands;
    private readonly long[] _examples;

    public Axis(FactDefinition fact, IReadOnlyList<ScaleDefinition> scales)
    {
        Fact = fact;
        SurelyYoung = fact.MaxAge is { } age ? Duration.FromDays(age.Years * 365 + age.Months * 28 + age.Weeks * 7 + age.Days - 1) : null;
        IsOrdered = fact.Kind == FactValueKind.Boolean || scales.Any(scale => scale.IsOrdered);
        _starts = Starts(fact, scales);
        _bands = new int[_starts.Length];
        var examples = new List<long>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var descending = scales.Any(scale => scale.Worse is Worse.Lower or Worse.Earlier);
        foreach (var segment in Enumerable.Range(0, _starts.Length).Select(i => descending ? _starts.Length - 1 - i : i))
        {
            var signature = Signature(segment, scales);
            if (!known.TryGetValue(signature, out var band))
            {
                // Only neighbours may share an ordered band, else the order between bands would be lost.
                if (IsOrdered)
                    known.Clear();
                band = known[signature] = examples.Count;
                examples.Add(_starts[segment]);
            }

            _bands[segment] = band;
        }

        _examples = [.. examples];
    }

    public FactDefinition Fact { get; }

    /// <summary>Whether its value is claimed as it is.</summary>
    public bool IsPlain => Fact.Derivation is null;

    /// <summary>A claim younger than this is surely not stale, whatever the calendar; <see langword="null"/> where claims never grow stale.</summary>
    public Duration? SurelyYoung { get; }

    public bool IsOrdered { get; }

    public int Count => _examples.Length;

    public ulong Everything => Count == MaxBands ? ulong.MaxValue : (1UL << Count) - 1;

    public FactValue Example(int band) => Fact.ValueAt(_examples[band]);

    /// <summary>The values of a band: stretches of numbers, or values by name.</summary>
    public string Label(int band)
    {
        var parts = new List<string>();
        for (var i = 0; i < _starts.Length; i++)
            if (_bands[i] == band)
                parts.Add(Fact.Kind == FactValueKind.Integer ? Stretch(_starts[i], i + 1 < _starts.Length ? _starts[i + 1] - Fact.Step : Fact.To) : Fact.ValueAt(_starts[i]).ToString());
        return string.Join("/", parts);
    }

    private static string Stretch(long from, long to) => from == to ? $"{from}" : $"{from}–{to}";

    public ValueList<FactValue> Values => _starts.Select(Fact.ValueAt).ToValueList();

    public KnownFact ExampleFact(int band) => new(Fact.Id, Example(band));

    public int? BandOf(FactValue value) => Fact.PositionOf(value) is { } position ? BandAt(position) : null;

    /// <summary>The first position of the next stretch of another band; <see langword="null"/> at the end of the domain.</summary>
    public long? NextStart(long position) => Array.Find(_starts, start => start > position) is var next && next > position ? next : null;

    public ulong Mask(Condition.InBand atom) => MaskWhere(atom.Holds);

    public ulong Mask(bool value) => MaskWhere(v => v.AsBoolean() == value);

    /// <summary>The set and everything worse; the whole domain where nothing is worse than anything.</summary>
    public ulong AndWorse(ulong set) => IsOrdered ? Everything & ~((set & (0 - set)) - 1) : Everything;

    private static long[] Starts(FactDefinition fact, IReadOnlyList<ScaleDefinition> scales)
    {
        if (fact.Kind != FactValueKind.Integer)
            return [.. Enumerable.Range(0, (int)fact.LastPosition + 1).Select(i => (long)i)];
        var froms = scales.SelectMany(scale => scale.Bands).Select(band => band.From ?? fact.From);
        return [.. froms.Append(fact.From).Select(fact.FirstFrom).Where(start => start <= fact.To).Distinct().Order()];
    }

    private string Signature(int segment, IReadOnlyList<ScaleDefinition> scales)
    {
        var value = Fact.ValueAt(_starts[segment]);
        var own = Fact.Kind == FactValueKind.Boolean ? value.ToString() : "";
        return $"{own}/{string.Join('/', scales.Select(scale => scale.BandOf(value)))}";
    }

    private int BandAt(long position)
    {
        var index = Array.BinarySearch(_starts, position);
        return _bands[index >= 0 ? index : ~index - 1];
    }

    private ulong MaskWhere(Func<FactValue, bool> holds)
    {
        var mask = 0UL;
        for (var band = 0; band < Count; band++)
            if (holds(Example(band)))
                mask |= 1UL << band;
        return mask;
    }
}
