namespace ThreeColor.PolicyText;

/// <summary>The part of a policy document that one package reads and checks.</summary>
/// <typeparam name="TSelf">What the part is read into.</typeparam>
public interface IPolicySection<TSelf>
    where TSelf : class
{
    /// <summary>The top-level keys this section reads.</summary>
    static abstract ValueList<string> Keys { get; }

    /// <summary>Reads and checks the section.</summary>
    /// <param name="document">The whole document: an object.</param>
    /// <param name="frame">Tiers, organisation and zone, already read.</param>
    /// <param name="faults">Gets every fault, each with its place.</param>
    /// <returns>The section, or <see langword="null"/> when faults leave nothing to use; with any error the policy does not run.</returns>
    static abstract TSelf? Read(ObjectReader document, PolicyFrame frame, FaultList faults);
}
