using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Faults;
using ThreeColor.Facts;
using ThreeColor.PolicyText;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Classifying;

/// <summary>Reads one person a line against one policy. Not safe for concurrent use: a person is good until the next is parsed.</summary>
/// <param name="policy">The policy whose facts the claims are about.</param>
/// <param name="now">When a claim was observed and recorded that does not say.</param>
/// <param name="others">Whether claims about facts the policy does not know are passed over, since another policy may know them.</param>
internal sealed class PersonParser(ClassificationPolicy policy, Instant now, bool others = false)
{
    private static readonly Id<Source> Unnamed = new("unnamed");

    private readonly Dictionary<string, FactDefinition> _facts = policy.Facts.ToDictionary(fact => fact.Id.Value, StringComparer.Ordinal);
    private readonly Dictionary<string, Id<Source>> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactValue> _choices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instant> _times = new(StringComparer.Ordinal);
    private readonly List<Claim> _claims = [];

    /// <summary>The person's id.</summary>
    public string Resident { get; private set; } = "";

    /// <summary>The person's unit; empty where the line says none.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>The claims.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>The claims as a span.</summary>
    public ReadOnlySpan<Claim> Span => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_claims);

    /// <summary>Reads a line; what is wrong with it, or <see langword="null"/>.</summary>
    public Refusal? Parse(ReadOnlySpan<byte> line)
    {
        (Resident, Unit) = ("", "");
        _claims.Clear();
        try
        {
            var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 8 });
            return ParsePerson(ref json);
        }
        catch (JsonException broken)
        {
            return Bad($"byte {broken.BytePositionInLine}");
        }
        catch (InvalidOperationException)
        {
            return Bad("a value of another kind");
        }
    }

    private Refusal? ParsePerson(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return Bad("no object");
        var hasClaims = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            if (json.ValueTextEquals("resident"u8))
                Resident = Text(ref json);
            else if (json.ValueTextEquals("unit"u8))
                Unit = Text(ref json);
            else if (!json.ValueTextEquals("claims"u8))
                return Bad($"unknown key '{json.GetString()}'");
            else if (ParseClaims(ref json) is { } refusal)
                return refusal;
            else
                hasClaims = true;
        return Resident.Length == 0 ? Bad("no 'resident'") : !hasClaims ? Bad("no 'claims'") : json.Read() ? Bad("text after the object") : null;
    }

    private Refusal? ParseClaims(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
            return Bad("'claims' is no array");
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            if (ParseClaim(ref json) is { } refusal)
                return refusal;
        return json.TokenType == JsonTokenType.EndArray ? null : Bad("a claim is no object");
    }

    private Refusal? ParseClaim(ref Utf8JsonReader json)
    {
        FactDefinition? fact = null;
        FactValue? value = null;
        Absence? absence = null;
        var (name, source) = ("", Unnamed);
        (Instant? observed, Instant? recorded) = (null, null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            if (json.ValueTextEquals("fact"u8))
                (fact, name) = Fact(ref json);
            else if (json.ValueTextEquals("value"u8))
                value = Value(ref json);
            else if (json.ValueTextEquals("source"u8))
                source = Intern(ref json, _sources, static text => new Id<Source>(text));
            else if (json.ValueTextEquals("observed"u8))
                observed = Time(ref json);
            else if (json.ValueTextEquals("recorded"u8))
                recorded = Time(ref json);
            else if (json.ValueTextEquals("absence"u8))
                absence = AbsenceOf(Text(ref json));
            else
                return Bad($"unknown key '{json.GetString()}' in a claim");
        if (fact is null)
            return name.Length == 0 ? Bad("a claim without 'fact'") : others ? null : UnknownFact(name);
        if (value is null == absence is null)
            return ClaimFaults.ValueOrAbsence.Refuse(value is null ? "neither" : "both", value is null ? "两者皆无" : "两者皆有");
        if (value is { } told && !fact.Admits(told))
            return ClaimFaults.OutsideDomain.Refuse(name, told, fact.Kind == FactValueKind.Integer ? $"{fact.From}..{fact.To}" : fact.Kind == FactValueKind.Boolean ? "true, false" : string.Join(", ", fact.Values));
        _claims.Add(new() { Fact = fact.Id, Value = value, Absence = absence, Source = source, ObservedAt = observed ?? recorded ?? now, RecordedAt = recorded ?? observed ?? now });
        return null;
    }

    private Refusal UnknownFact(string name)
    {
        var known = policy.Facts.Select(fact => fact.Id.Value).ToList();
        return ClaimFaults.UnknownFact.Refuse(name, DidYouMean.English(name, known), DidYouMean.Chinese(name, known));
    }

    private (FactDefinition? Fact, string Name) Fact(ref Utf8JsonReader json)
    {
        json.Read();
        Span<char> name = stackalloc char[Id<Fact>.MaxLength];
        if (json.TokenType != JsonTokenType.String || json.ValueSpan.Length > name.Length)
            return (null, json.GetString()!);
        name = name[..json.CopyString(name)];
        return _facts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var fact) ? (fact, fact.Id.Value) : (null, name.ToString());
    }

    private FactValue? Value(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType switch
        {
            JsonTokenType.True => FactValue.Of(true),
            JsonTokenType.False => FactValue.Of(false),
            JsonTokenType.Number when json.TryGetInt64(out var number) => FactValue.Of(number),
            JsonTokenType.String when json.ValueSpan.Length > 0 => Intern(ref json, _choices, static text => FactValue.Of(text), isRead: true),
            JsonTokenType.Null => null,
            _ => throw new InvalidOperationException(),
        };
    }

    private Instant Time(ref Utf8JsonReader json) => Intern(ref json, _times, ParseTime);

    private Instant ParseTime(string text) => InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant
        ? instant.Value
        : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } offset
            ? offset.Value.ToInstant()
            : LocalDatePattern.Iso.Parse(text) is { Success: true } date
                ? policy.Days.StartOf(date.Value)
                : throw new JsonException();

    /// <summary>Texts that come again and again are parsed once.</summary>
    private static T Intern<T>(ref Utf8JsonReader json, Dictionary<string, T> known, Func<string, T> parse, bool isRead = false)
    {
        const int MaxKept = 1 << 16;
        if (!isRead)
            json.Read();
        Span<char> text = stackalloc char[64];
        if (json.TokenType != JsonTokenType.String || json.ValueSpan.Length > text.Length)
            return parse(json.GetString() ?? throw new InvalidOperationException());
        text = text[..json.CopyString(text)];
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var value))
            return value;
        value = parse(text.ToString());
        if (known.Count < MaxKept)
            lookup[text] = value;
        return value;
    }

    private static string Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString() ?? "";
    }

    private static Absence AbsenceOf(string text) => text switch
    {
        "notAsked" => Absence.NotAsked,
        "refused" => Absence.Refused,
        "masked" => Absence.Masked,
        _ => throw new InvalidOperationException(),
    };

    private static Refusal Bad(string what) => ToolFaults.BadLine.Refuse(what);
}
