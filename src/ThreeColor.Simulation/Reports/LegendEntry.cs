namespace ThreeColor.Simulation.Reports;

/// <summary>What one colour of a chart stands for. The legend is part of the page, so that the language switch reaches it.</summary>
/// <param name="Label">The words.</param>
/// <param name="Color">A CSS colour.</param>
/// <param name="Shape">How the sign looks: <c>block</c>, or the dash of a line.</param>
internal readonly record struct LegendEntry(LocalizedText Label, string Color, string Shape);
