using System.Text;

namespace ThreeColor.PolicyText;

/// <summary>Writes documents in the one form that digests are made over: RFC 8785, for documents whose numbers are integers.</summary>
public static class CanonicalJson
{
    /// <summary>The canonical text of a value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="except">Keys of the outermost object to leave out.</param>
    public static string Write(LocatedNode node, params ReadOnlySpan<string> except)
    {
        var text = new StringBuilder();
        Append(text, node, except);
        return text.ToString();
    }

    private static void Append(StringBuilder text, LocatedNode node, ReadOnlySpan<string> except)
    {
        switch (node.Kind)
        {
            case LocatedKind.Object: AppendObject(text, node, except); break;
            case LocatedKind.Array: AppendArray(text, node); break;
            case LocatedKind.String: AppendString(text, node.Text); break;
            default: text.Append(node.Text == "-0" ? "0" : node.Text); break;
        }
    }

    private static void AppendObject(StringBuilder text, LocatedNode node, ReadOnlySpan<string> except)
    {
        text.Append('{');
        var first = true;
        foreach (var property in node.Properties.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (except.Contains(property.Name))
                continue;
            if (!first)
                text.Append(',');
            first = false;
            AppendString(text, property.Name);
            text.Append(':');
            Append(text, property.Value, []);
        }

        text.Append('}');
    }

    private static void AppendArray(StringBuilder text, LocatedNode node)
    {
        text.Append('[');
        for (var i = 0; i < node.Items.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Append(text, node.Items[i], []);
        }

        text.Append(']');
    }

    // RFC 8785 section 3.2.2.2: the two-character escapes where JSON has them, \u00xx for other control characters, nothing else.
    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u00").Append(Convert.ToHexStringLower([(byte)c])),
                _ => text.Append(c),
            };
        text.Append('"');
    }
}
