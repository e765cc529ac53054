namespace ThreeColor.Simulation.Reports;

/// <summary>Text that is markup already. Only this folder can make it, from constants and from writers that encode.</summary>
internal readonly record struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    public static Markup FromTrusted(string html) => new(html);

    public override string ToString() => _html ?? "";
}
