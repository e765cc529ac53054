using System.CommandLine;
using ThreeColor.PolicyText;
using ThreeColor.Tool.Checking;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor explain TC0102</c>: what a code means and what to do, in both languages, offline.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolStreams streams)
    {
        var code = new Argument<string>("CODE") { Description = "A code such as TC0102, or a name such as gap." };
        var (json, language) = (CommonOptions.Json(), CommonOptions.Language());
        var command = new Command("explain", "Say what a code means and what to do about it.") { code, json, language };
        command.SetAction(arguments => Explain(arguments.GetValue(code)!, arguments.GetValue(json), arguments.GetValue(language)!, streams));
        return command;
    }

    private static int Explain(string code, bool asJson, string language, ToolStreams streams)
    {
        var known = FaultCatalogue.All;
        if (known.FirstOrDefault(kind => string.Equals(kind.Code, code, StringComparison.OrdinalIgnoreCase) || kind.Name == code) is not { } found)
        {
            var names = known.Select(kind => kind.Code).ToList();
            var written = code.ToUpperInvariant();
            streams.Error.WriteLine(ToolFaults.UnknownCode.Refuses(language, code, Nearest(written, names), NearestChinese(written, names)).Message);
            return ExitCodes.Unusable;
        }

        if (asJson)
            JsonOutput.Write(streams.Output, json =>
            {
                json.WriteStartObject();
                json.WriteString("code", found.Code);
                json.WriteString("name", found.Name);
                foreach (var (key, text) in new[] { ("message", found.Message), ("remedy", found.Remedy) })
                {
                    json.WriteStartObject(key);
                    foreach (var translation in text.Translations)
                        json.WriteString(translation.Language, Plain(translation.Text));
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            });
        else
            foreach (var other in new[] { language, language == "en" ? "zh-Hans" : "en" })
                streams.Writer.WriteLine($"{found.Code} {found.Name}\n  {Plain(found.Message.In(other))}\n  → {Plain(found.Remedy.In(other))}\n");
        return ExitCodes.Fine;
    }

    /// <summary>Places without their formats, and braces that are meant as such.</summary>
    private static string Plain(string text) => text.Replace(":kind}", "}", StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static string Nearest(string code, List<string> names) =>
        DidYouMean.Nearest(code, names) is { } nearest ? $"Did you mean '{nearest}'?" : "All codes are in docs/errors.md.";

    private static string NearestChinese(string code, List<string> names) =>
        DidYouMean.Nearest(code, names) is { } nearest ? $"是否想写“{nearest}”？" : "全部代码见 docs/errors.md。";
}
