using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ThreeColor.Simulation.Reports;

/// <summary>Writes well-formed HTML: text is encoded because it is a <see cref="string"/>, markup passes because it is <see cref="Markup"/>.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();

    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        AppendTag(tag, attributes, ">");
        _open.Push(tag);
        return this;
    }

    public HtmlWriter Close()
    {
        _html.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public HtmlWriter Empty(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        AppendTag(tag, attributes, "/>");
        return this;
    }

    public HtmlWriter Text(string text)
    {
        _html.Append(Encoder.Encode(text));
        return this;
    }

    public HtmlWriter Raw(Markup markup)
    {
        _html.Append(markup.ToString());
        return this;
    }

    public HtmlWriter Line()
    {
        _html.Append('\n');
        return this;
    }

    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(tag, attributes).Text(text).Close();

    /// <summary>One text in both languages; the page shows one or both.</summary>
    public HtmlWriter Say(LocalizedText text) =>
        Element("span", text.In("zh-Hans"), ("lang", "zh-Hans")).Text(" ").Element("span", text.In("en"), ("lang", "en"));

    public HtmlWriter Say(string chinese, string english) => Say(LocalizedText.Of(chinese, english));

    public HtmlWriter Say(string tag, string chinese, string english, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(tag, attributes).Say(chinese, english).Close();

    public override string ToString() => _open.Count == 0
        ? _html.ToString()
        : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{_open.Count} elements are still open."));

    private void AppendTag(string tag, ReadOnlySpan<(string Name, string Value)> attributes, string end)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
            _html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        _html.Append(end);
    }
}
