using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Verification;

namespace ThreeColor.Classification.Reading;

/// <summary>The section as it holds from one day until the next edition.</summary>
internal sealed record PolicyEdition(EditionParts Parts, CompiledRules Compiled, PolicyVerification Verification);
