using ThreeColor.Policies;
using ThreeColor.Tool.Rehearsing.Happenings;

namespace ThreeColor.Tool.Rehearsing.Telling;

internal sealed class TextTeller(TextWriter writer, CarePolicy policy, string language)
{
    public void Tell(Happening happening) => writer.WriteLine($"{policy.Frame.Id} {language} {happening}");
}
