using System.Security.Cryptography;
using System.Text;
using ThreeColor.Classification;
using ThreeColor.Escalation;
using ThreeColor.Ports;
using ThreeColor.Scheduling;

namespace ThreeColor.Policies;

/// <summary>Reads policy documents: strict JSON, closed vocabulary, every fault with its place (DESIGN section 3).</summary>
public static class PolicyDocument
{
    /// <summary>Reads a policy from text.</summary>
    /// <param name="utf8">The document in UTF-8.</param>
    public static PolicyReading Read(ReadOnlySpan<byte> utf8)
    {
        var faults = new FaultList();
        if (LocatedNode.Read(utf8, faults) is not { } root || root.AsObject(faults) is not { } document)
            return new() { Faults = faults.Faults };

        document.Optional("$schema");
        foreach (var key in SectionKeys)
            document.Optional(key);
        var frame = FrameReader.Read(document, faults);
        document.Done();
        var policy = frame is null ? null : ReadSections(root, document, frame, utf8, faults);
        return new() { Policy = faults.HasErrors ? null : policy, Faults = faults.Faults };
    }

    /// <summary>Reads a policy from a file; a file that cannot be read is a fault like any other (TC0020).</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<PolicyReading> ReadFileAsync(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            return Read(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var faults = new FaultList();
            faults.Add(FrameFaults.Unreadable, new Location("", 1, 1), path);
            return new() { Faults = faults.Faults };
        }
    }

    private static IEnumerable<string> SectionKeys => ClassificationPolicy.Keys.Concat(SchedulingPolicy.Keys).Concat(EscalationPolicy.Keys);

    private static CarePolicy? ReadSections(LocatedNode root, ObjectReader document, PolicyFrame frame, ReadOnlySpan<byte> utf8, FaultList faults)
    {
        var classification = ClassificationPolicy.Read(document, frame, faults);
        var scheduling = SchedulingPolicy.Read(document, frame, faults);
        var escalation = EscalationPolicy.Read(document, frame, faults);
        if (classification is null || scheduling is null || escalation is null || faults.HasErrors)
            return null;

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(root, "$schema"))));
        return new CarePolicy
        {
            Frame = frame,
            Classification = classification,
            Scheduling = scheduling,
            Escalation = escalation,
            Document = new PolicyVersion(digest, frame.Id, frame.Version, Encoding.UTF8.GetString(utf8)),
        };
    }
}
