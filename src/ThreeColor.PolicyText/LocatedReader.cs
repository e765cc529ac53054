using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ThreeColor.PolicyText;

internal ref struct LocatedReader
{
    private const int MaxBytes = 1 << 20;
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _text;
    private readonly FaultList _faults;
    private readonly string? _file;
    private Utf8JsonReader _json;
    private int _line = 1;
    private int _lineStart;
    private int _scanned;

    public LocatedReader(ReadOnlySpan<byte> utf8, FaultList faults, string? file)
    {
        _file = file;
        _text = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8;
        _faults = faults;
        _json = new(_text, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    public LocatedNode? Read()
    {
        if (_text.Length > MaxBytes)
        {
            _faults.Add(DocumentFaults.TooLarge, new("", 1, 1) { File = _file }, $"{MaxBytes} B");
            return null;
        }

        try
        {
            _json.Read();
            var root = ReadValue("");
            _json.Read();
            return root;
        }
        catch (JsonException e)
        {
            ReportMalformed(e);
            return null;
        }
        catch (InvalidOperationException e)
        {
            // The reader throws this for a text that ends in half a surrogate pair or invalid UTF-8.
            _faults.Add(DocumentFaults.Malformed, Here(""), e.Message);
            return null;
        }
    }

    private readonly void ReportMalformed(JsonException e)
    {
        var at = new Location("", (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1) { File = _file };

        // The reader's message ends in its own place and in advice to programmers.
        var message = e.Message.Split(" LineNumber:")[0].Replace(" Change the reader options.", "", StringComparison.Ordinal);
        _faults.Add(DocumentFaults.Malformed, at, message);
    }

    private LocatedNode ReadValue(string pointer)
    {
        var at = Here(pointer);
        return _json.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(at),
            JsonTokenType.StartArray => ReadArray(at),
            JsonTokenType.String => Leaf(LocatedKind.String, at, _json.GetString()!),
            JsonTokenType.Number => Leaf(LocatedKind.Number, at, Encoding.UTF8.GetString(_json.ValueSpan)),
            JsonTokenType.True => Leaf(LocatedKind.Boolean, at, "true"),
            JsonTokenType.False => Leaf(LocatedKind.Boolean, at, "false"),
            _ => Leaf(LocatedKind.Null, at, "null"),
        };
    }

    private static LocatedNode Leaf(LocatedKind kind, Location at, string text) => new(kind, at, text, [], []);

    private LocatedNode ReadObject(Location at)
    {
        var properties = new List<LocatedProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = _json.GetString()!;
            var pointer = Location.Child(at.Pointer, name);
            var nameAt = Here(pointer);
            _json.Read();
            var value = ReadValue(pointer);
            if (names.Add(name))
                properties.Add(new(name, nameAt, value));
            else
                _faults.Add(DocumentFaults.DuplicateKey, nameAt, name);
        }

        return new(LocatedKind.Object, at, "", properties, []);
    }

    private LocatedNode ReadArray(Location at)
    {
        var items = new List<LocatedNode>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue(Location.Child(at.Pointer, items.Count.ToString(CultureInfo.InvariantCulture))));
        return new(LocatedKind.Array, at, "", [], items);
    }

    private Location Here(string pointer)
    {
        var start = (int)_json.TokenStartIndex;
        for (; _scanned < start; _scanned++)
            if (_text[_scanned] == (byte)'\n')
            {
                _line++;
                _lineStart = _scanned + 1;
            }

        return new(pointer, _line, start - _lineStart + 1) { File = _file };
    }
}
