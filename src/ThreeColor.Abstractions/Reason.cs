namespace ThreeColor;

/// <summary>Why something was decided: one step that can be shown to a family or an auditor.</summary>
/// <param name="Code">A stable code of the step, such as <c>tier.rule</c>, <c>window.late</c>, <c>rung.vacant</c>.</param>
/// <param name="Subject">What it was about: a rule id, a duty, a post; empty where the code says all.</param>
/// <param name="Detail">The inputs used, as plain text without names of persons; empty where there are none.</param>
public sealed record Reason(string Code, string Subject = "", string Detail = "");
