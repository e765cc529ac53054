namespace ThreeColor.PolicyText;

/// <summary>Collects every fault of a document, so that its author sees them all at once.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    /// <summary>The faults so far, by file, line and column.</summary>
    public ValueList<Fault> Faults => _faults.OrderBy(f => f.At.File, StringComparer.Ordinal).ThenBy(f => f.At.Line).ThenBy(f => f.At.Column).ThenBy(f => f.Code, StringComparer.Ordinal).ToValueList();

    /// <summary>Whether any fault so far forbids to run.</summary>
    public bool HasErrors => _faults.Exists(fault => fault.Severity == FaultSeverity.Error);

    /// <summary>The number of faults so far.</summary>
    public int Count => _faults.Count;

    /// <summary>Adds an error.</summary>
    /// <param name="kind">What kind of fault.</param>
    /// <param name="at">Where.</param>
    /// <param name="arguments">What fills the places of the kind's texts.</param>
    public void Add(FaultKind kind, Location at, params ReadOnlySpan<object> arguments) => Add(kind.At(at, arguments));

    /// <summary>Adds a fault.</summary>
    public void Add(Fault fault) => _faults.Add(fault);
}
