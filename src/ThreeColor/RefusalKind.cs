using System.Globalization;

namespace ThreeColor;

/// <summary>A kind of refusal with its stable code and its texts; <c>{0}</c>… are filled for each refusal.</summary>
internal sealed record RefusalKind(string Code, string English, string EnglishRemedy, string Chinese, string ChineseRemedy)
{
    public Refusal With(params ReadOnlySpan<object> arguments) => new(
        Code,
        LocalizedText.Of(string.Format(CultureInfo.InvariantCulture, Chinese, arguments), string.Format(CultureInfo.InvariantCulture, English, arguments)),
        LocalizedText.Of(ChineseRemedy, EnglishRemedy));
}
