using System.Buffers;
using System.Text.Json;
using NodaTime;
using ThreeColor.Classification;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Explaining;
using ThreeColor.Facts;
using ThreeColor.Tool.Output;

namespace ThreeColor.Tool.Classifying;

/// <summary>Writes one person's answer a line; equal facts are answered once. Not safe for concurrent use.</summary>
/// <param name="classifier">Tells the tiers.</param>
/// <param name="policyId">Its id, written with each answer; <see langword="null"/> where there is only one classifier.Policy.</param>
/// <param name="asOf">The instant to judge by.</param>
/// <param name="knownAt">What was recorded later is passed over.</param>
/// <param name="sentences">Explains in sentences; <see langword="null"/> where none are asked for.</param>
/// <param name="output">Gets the lines.</param>
internal sealed class AnswerWriter(Classifier classifier, string? policyId, Instant asOf, Instant knownAt, PolicySentences? sentences, Stream output) : IDisposable
{
    private const int MaxKept = 1 << 16;

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Dictionary<ulong, byte[]> _known = [];
    private readonly TierTable _table = TableOf(classifier.Policy, asOf);
    private readonly ulong[] _sets = new ulong[TableOf(classifier.Policy, asOf).Facts.Count];
    private readonly int[] _widths = Widths(TableOf(classifier.Policy, asOf));
    private readonly Utf8JsonWriter _json = new(Stream.Null, JsonOutput.Line);

    /// <summary>Writes the answer.</summary>
    public void Write(string resident, ReadOnlySpan<Claim> claims)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        _json.WriteStartObject();
        _json.WriteString("resident", resident);
        _json.Flush();
        output.Write(_line.WrittenSpan);
        output.Write(RestOf(claims));
    }

    public void Dispose() => _json.Dispose();

    private static TierTable TableOf(ClassificationPolicy policy, Instant asOf) => policy.TableAt(policy.Days.DayOf(asOf));

    private static int[] Widths(TierTable table) => [.. table.Facts.Select(table.BandCount)];

    private byte[] RestOf(ReadOnlySpan<Claim> claims)
    {
        if (knownAt != asOf || _widths.Sum() > 64 || !classifier.TryBands(claims, asOf, _sets))
            return Render(claims);
        var key = 0UL;
        for (var i = 0; i < _sets.Length; i++)
            key = key << _widths[i] | _sets[i];
        if (_known.TryGetValue(key, out var rest))
            return rest;
        rest = Render(claims);
        if (_known.Count < MaxKept)
            _known[key] = rest;
        return rest;
    }

    private byte[] Render(ReadOnlySpan<Claim> claims)
    {
        var explanation = classifier.Explain([.. claims], asOf, knownAt);
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, JsonOutput.Line))
            WriteRest(json, explanation);
        // The object was opened with the resident's id; here its other members follow.
        _line.Write("\n"u8);
        var rest = _line.WrittenSpan.ToArray();
        rest[0] = (byte)',';
        return rest;
    }

    private void WriteRest(Utf8JsonWriter json, TierExplanation explanation)
    {
        var assessment = explanation.Decision.Assessment;
        json.WriteStartObject();
        if (policyId is not null)
            json.WriteString("policy", policyId);
        json.WriteString("tier", assessment.IsDecided ? Code(assessment.Highest) : null);
        json.WriteString("lowest", Code(assessment.Lowest));
        json.WriteString("highest", Code(assessment.Highest));
        json.WriteBoolean("decided", assessment.IsDecided);
        if (!assessment.Tags.IsEmpty)
            json.Strings("tags", assessment.Tags.Select(tag => tag.Value));
        json.Strings("rules", assessment.Rules);
        WriteBecause(json, explanation.Because);
        json.Strings("ask", assessment.Ask.Select(fact => fact.Value));
        WriteChanges(json, explanation.ToChange);
        WriteDismissed(json, explanation);
        if (sentences is not null)
            json.Strings("explanation", sentences.Of(explanation));
        json.WriteEndObject();
    }

    private void WriteBecause(Utf8JsonWriter json, ValueList<FactBands> because)
    {
        json.WriteStartArray("because");
        foreach (var known in because)
        {
            json.WriteStartObject();
            json.WriteString("fact", known.Fact.Value);
            json.WriteStartArray("is");
            foreach (var value in known.Is)
                WriteBand(json, known.Fact, value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteChanges(Utf8JsonWriter json, ValueList<TierChange> changes)
    {
        json.WriteStartArray("toChange");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("tier", Code(change.Tier));
            json.WriteStartArray("facts");
            foreach (var known in change.Facts)
            {
                json.WriteStartObject();
                json.WriteString("fact", known.Fact.Value);
                json.WritePropertyName("to");
                WriteBand(json, known.Fact, known.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Of a number the whole band, since any number of it would do.</summary>
    private void WriteBand(Utf8JsonWriter json, Id<Fact> fact, FactValue value)
    {
        if (value.Kind == FactValueKind.Integer)
            json.WriteStringValue(_table.BandLabel(fact, _table.BandOf(fact, value)));
        else
            json.Value(value);
    }

    private static void WriteDismissed(Utf8JsonWriter json, TierExplanation explanation)
    {
        json.WriteStartArray("dismissed");
        foreach (var claim in explanation.Dismissed)
        {
            json.WriteStartObject();
            json.WriteString("fact", claim.Fact.Value);
            json.Value("value", claim.Value);
            json.WriteString("source", claim.Source.Value);
            json.WriteString("observed", claim.ObservedAt.ToString());
            json.WriteString("why", claim.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Code(Id<Tiers.Tier>? tier) => tier?.Value ?? "none";
}
