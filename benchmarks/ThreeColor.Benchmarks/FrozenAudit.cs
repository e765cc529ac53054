using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace ThreeColor.Benchmarks;

/// <summary>An audit row of a check-in as commit 5b1b830 wrote it, frozen in shape, size (1.3 kB) and way of hashing: what a check-in is measured beside.</summary>
internal sealed class FrozenAudit
{
    private static readonly JsonSerializerOptions Options = Create();

    private readonly string _salt = new('5', 32);
    private readonly string _previous = new('a', 64);
    private readonly string _policy = new('b', 64);

    /// <summary>Serialises the payload and hashes payload and row.</summary>
    public string Write(int i)
    {
        var at = Instant.FromUtc(2023, 5, 4, 2, 30) + Duration.FromDays(i);
        var payload = JsonSerializer.Serialize(PayloadOf(i, at), (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Payload>)Options.GetTypeInfo(typeof(Payload)));
        var digest = Hash(_salt, payload);
        return Hash(
            "resident-0007", i.ToString(CultureInfo.InvariantCulture), at.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture), "li", "Care", "c17", "record-visit",
            _policy, digest, _previous);
    }

    /// <summary>The payload as text, to see its size.</summary>
    public static string Text() => JsonSerializer.Serialize(PayloadOf(7, Instant.FromUtc(2023, 5, 4, 2, 30)), (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Payload>)Options.GetTypeInfo(typeof(Payload)));

    private static Payload PayloadOf(int i, Instant at) => new(
        [
            new VisitRecorded(new(
                $"v{i}-7", "resident-0007", true, "li", "home-visit", at, at, new("doorCode", at, at),
                [
                    new("open.health", "fine"), new("open.diet", "fine"), new("open.family", "fine"), new("enter.water", "fine"), new("enter.electricity", "fine"),
                    new("enter.gas", "fine"), new("leave.clutter", "fine"), new("leave.rubbish", "fine"), new("leave.passage", "fine"),
                ],
                "")),
            new WindowWritten(new("home-visit", i, at, at, at, $"v{i}-7", at, "red", "micro")),
            new WindowWritten(new("home-visit", i + 1, at, at, at, null, null, "red", "micro")),
        ],
        [new("window.met", "home-visit", $"number={i} due={at} visit=v{i}-7")]);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(FrozenContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = FrozenContext.Default,
        };
        options.Converters.Add(NodaConverters.InstantConverter);
        options.MakeReadOnly();
        return options;
    }

    private static string Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BitConverter.TryWriteBytes(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal sealed record Payload(IReadOnlyList<Change> Changes, IReadOnlyList<Because> Reasons);

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
    [JsonDerivedType(typeof(VisitRecorded), "visit")]
    [JsonDerivedType(typeof(WindowWritten), "window")]
    internal abstract record Change;

    internal sealed record VisitRecorded(FrozenVisit Visit) : Change;

    internal sealed record WindowWritten(FrozenWindow Window) : Change;

    internal sealed record FrozenVisit(
        string Id, string Resident, bool Seen, string Worker, string Kind, Instant OccurredAt, Instant ReceivedAt, FrozenEvidence Evidence, IReadOnlyList<Answer> Checklist,
        string Note);

    internal sealed record FrozenEvidence(string Method, Instant ArrivedAt, Instant DepartedAt);

    internal sealed record Answer(string Item, string Result);

    internal sealed record FrozenWindow(
        string Duty, int Number, Instant OpensAt, Instant DueAt, Instant MissedAt, string? MetBy, Instant? MetAt, string Tier, string Unit);

    internal sealed record Because(string Code, string Subject, string Detail);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FrozenAudit.Payload))]
internal sealed partial class FrozenContext : JsonSerializerContext;
