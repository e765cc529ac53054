using NodaTime;
using ThreeColor.Adopting;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>What the parts of a running engine share.</summary>
internal sealed class RunEnvironment
{
    public RunEnvironment(CarePorts ports, CareEngineOptions options)
    {
        Ports = ports with { Clock = new MicrosecondClock(ports.Clock) };
        Options = options;
        Directory = new BoundedDirectory(ports.Directory, options.DirectoryTimeout.ToTimeSpan());
        Shelf = new EditionShelf(ports.Policies);
        Troubles = new Troubles(Ports, Directory);
        Access = new AccessGate(ports.Access, Directory);
        Successions = new Successions(this);
    }

    public CarePorts Ports { get; }

    public CareEngineOptions Options { get; }

    public BoundedDirectory Directory { get; }

    public EditionShelf Shelf { get; }

    public Troubles Troubles { get; }

    public AccessGate Access { get; }

    public Successions Successions { get; }

    public Instant Now => Ports.Clock.GetCurrentInstant();
}
