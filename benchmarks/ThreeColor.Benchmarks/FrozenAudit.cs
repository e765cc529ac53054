using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace ThreeColor.Benchmarks;

/// <summary>An audit row of a check-in as commit 5b1b830 wrote it: what a check-in is measured beside.</summary>
/// <remarks>Frozen in shape, size (1.3 kB) and way of hashing. That commit itself took the same time for it, within a tenth.</remarks>
internal sealed class FrozenAudit
{
    private static readonly JsonSerializerOptions Options = Create();

    private const string Worker = "micro-01033.grid-worker-1";

    private readonly string _salt = new('5', 32);
    private readonly string _previous = new('a', 64);
    private readonly string _policy = new('b', 64);

    /// <summary>Serialises the payload and hashes payload and row.</summary>
    public string Write(int i)
    {
        var at = Instant.FromUtc(2023, 5, 4, 2, 30) + Duration.FromDays(i);
        var digest = Hash(_salt, TextOf(i, at));
        var number = i.ToString(CultureInfo.InvariantCulture);
        var ticks = at.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);
        return Hash("r002389", number, ticks, Worker, "Care", "s17", "record-visit", _policy, digest, _previous);
    }

    /// <summary>The payload as text, to see its size.</summary>
    public static string Text() => TextOf(2, Instant.FromUtc(2023, 1, 13, 6, 6, 32));

    private static string TextOf(int i, Instant at) =>
        JsonSerializer.Serialize(PayloadOf(i, at), (JsonTypeInfo<Payload>)Options.GetTypeInfo(typeof(Payload)));

    // The values are of one of the rows that the district's year wrote.
    private static Payload PayloadOf(int i, Instant at)
    {
        var id = $"vr002389-{at.ToUnixTimeSeconds()}";
        return new(
            [
                new VisitRecorded(new(
                    id, "r002389", true, Worker, "home-visit", at, at, new("DoorCode", at, at),
                    [
                        new("open.health", "Fine"), new("open.diet", "Fine"), new("open.family", "Fine"),
                        new("enter.water", "Fine"), new("enter.electricity", "Fine"), new("enter.gas", "Fine"),
                        new("leave.clutter", "Fine"), new("leave.rubbish", "Fine"), new("leave.passage", "Fine"),
                    ],
                    "")),
                new WindowWritten(new("home-visit", i, at, at, at, id, at, "blue", "micro-01033")),
                new WindowWritten(new("home-visit", i + 1, at, at, at, null, null, "blue", "micro-01033")),
            ],
            [new("window.met", "home-visit", $"number={i} due={at} visit={id}")]);
    }

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
        string Id, string Resident, bool Seen, string Worker, string Kind, Instant OccurredAt, Instant ReceivedAt, FrozenEvidence Evidence,
        IReadOnlyList<Answer> Checklist, string Note);

    internal sealed record FrozenEvidence(string Method, Instant ArrivedAt, Instant DepartedAt);

    internal sealed record Answer(string Item, string Result);

    internal sealed record FrozenWindow(
        string Duty, int Number, Instant OpensAt, Instant DueAt, Instant MissedAt, string? MetBy, Instant? MetAt, string Tier, string Unit);

    internal sealed record Because(string Code, string Subject, string Detail);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FrozenAudit.Payload))]
internal sealed partial class FrozenContext : JsonSerializerContext;
