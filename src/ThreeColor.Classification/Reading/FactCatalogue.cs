using System.Security.Cryptography;
using NodaTime;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>The facts of this domain that ship as data: <c>policies/facts.json</c>. Immutable; safe for concurrent use.</summary>
public sealed class FactCatalogue
{
    /// <summary>The name a policy asks for it by, in its key <c>catalogue</c>.</summary>
    public const string Format = "threecolor-facts/1";

    private static readonly Lazy<FactCatalogue> Loaded = new(Load);

    private FactCatalogue(string version, string digest, ValueList<FactDefinition> facts)
    {
        Version = version;
        Digest = digest;
        Facts = facts;
    }

    /// <summary>The catalogue of this package.</summary>
    public static FactCatalogue Shipped => Loaded.Value;

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>SHA-256 over its bytes, in lower-case hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>Its facts.</summary>
    public ValueList<FactDefinition> Facts { get; }

    private static FactCatalogue Load()
    {
        using var stream = typeof(FactCatalogue).Assembly.GetManifestResourceStream("facts.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var faults = new FaultList();
        var catalogue = Read(bytes, faults);
        return faults.HasErrors || catalogue is null ? throw new InvalidDataException(string.Join(Environment.NewLine, faults.Faults)) : catalogue;
    }

    internal static FactCatalogue? Read(ReadOnlySpan<byte> utf8, FaultList faults)
    {
        if (LocatedNode.Read(utf8, faults)?.AsObject(faults) is not { } document)
            return null;
        if (document.Required("format") is { } format && format.AsText(faults) is { } text && text != Format)
            faults.Add(LanguageFaults.UnknownCatalogue, format.At, text, Format);
        var version = document.Required("version")?.AsText(faults) ?? "";
        var languages = (document.Required("languages")?.AsArray(faults) ?? []).Select(item => item.AsText(faults)).OfType<string>().ToValueList();
        var basis = document.Optional("basis")?.AsLocalizedText(faults)?.Translations ?? [];
        var facts = document.Required("facts");
        document.Done();
        var frame = new PolicyFrame
        {
            Id = "facts", Version = version, EffectiveFrom = LocalDate.MinIsoValue, Zone = DateTimeZone.Utc, Calendar = new(), Languages = languages,
            Basis = basis, Tiers = [], Organisation = new() { Levels = [], Posts = [], ContactKinds = [], Sources = [] },
        };
        var read = facts is null ? [] : new FactsReader(frame, isCatalogue: true, faults).Read(facts, []);
        return new(version, Convert.ToHexStringLower(SHA256.HashData(utf8)), read);
    }
}
