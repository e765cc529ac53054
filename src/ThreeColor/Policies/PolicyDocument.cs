using System.Text;
using ThreeColor.Classification.Document;
using ThreeColor.Escalation.Document;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Document;

namespace ThreeColor.Policies;

/// <summary>Reads policy documents: strict JSON, closed vocabulary, every fault with its place (DESIGN section 3).</summary>
public static class PolicyDocument
{
    /// <summary>Reads a policy from text.</summary>
    /// <param name="utf8">The document in UTF-8.</param>
    public static PolicyReading Read(ReadOnlySpan<byte> utf8)
    {
        var faults = new FaultList();
        if (LocatedNode.Read(utf8, faults) is not { } root || root.AsObject(faults) is null)
            return new() { Faults = faults.Faults };
        if (root.Find(PolicyDigest.ExtendsKey) is { } extends)
            faults.Add(FrameFaults.ExtendsWithoutFolder, extends.At, extends.Text);
        return Read(root, Encoding.UTF8.GetString(utf8), faults);
    }

    internal static PolicyReading Read(LocatedNode root, string text, FaultList faults)
    {
        var document = new ObjectReader(root, faults);
        document.Optional(PolicyDigest.SchemaKey);
        document.Optional(PolicyDigest.ExtendsKey);
        foreach (var key in SectionKeys)
            document.Optional(key);
        var notStated = new List<string>();
        var digest = PolicyDigest.Of(root);
        var frame = FrameReader.Read(document, notStated, faults);
        document.Done();
        return frame is null
            ? new() { Digest = digest, Faults = faults.Faults }
            : new PolicySections(document, frame with { Digest = digest }, notStated, faults).Read(new(digest, frame.Id, frame.Version, text));
    }

    /// <summary>Reads a policy from a file; a file that cannot be read is a fault like any other (TC0020).</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<PolicyReading> ReadFileAsync(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            return await PolicyBases.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var faults = new FaultList();
            faults.Add(FrameFaults.Unreadable, new Location("", 1, 1), path);
            return new() { Faults = faults.Faults };
        }
    }

    private static IEnumerable<string> SectionKeys => ClassificationPolicy.Keys.Concat(SchedulingPolicy.Keys).Concat(EscalationPolicy.Keys);
}
