using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace ThreeColor.Storage.Sqlite.Database;

internal sealed partial class Statement
{
    private const int StackBytes = 512;

    // Strict: a text that UTF-8 cannot hold must not come back as another.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public Statement Set(long value) => Bound(raw.sqlite3_bind_int64(Compiled, ++_parameter, value));

    public Statement Set(long? value) => value is { } number ? Set(number) : SetNull();

    public Statement Set(bool value) => Set(value ? 1L : 0L);

    public Statement Set(Instant value) => Set(Micros.From(value));

    public Statement Set(Instant? value) => value is { } instant ? Set(instant) : SetNull();

    public Statement Set<T>(Id<T> value) => Set(value.Value);

    public Statement Set<T>(Id<T>? value) => value is { } id ? Set(id.Value) : SetNull();

    public Statement Set(string? value)
    {
        if (value is null)
            return SetNull();
        var longest = Utf8.GetMaxByteCount(value.Length);
        byte[]? rented = null;
        var buffer = longest <= StackBytes ? stackalloc byte[StackBytes] : rented = ArrayPool<byte>.Shared.Rent(longest);
        var bytes = buffer[..Utf8.GetBytes(value, buffer)];
        // An empty span has no address, which SQLite would take for NULL.
        Bound(bytes.IsEmpty
            ? raw.sqlite3_bind_text(Compiled, ++_parameter, "")
            : raw.sqlite3_bind_text(Compiled, ++_parameter, bytes));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    /// <summary>A digest: half as many bytes where it is lower-case hexadecimal, else the text as it is.</summary>
    public Statement SetHex(string digest)
    {
        Span<byte> bytes = stackalloc byte[StackBytes];
        if (digest.Length is 0 or > StackBytes || digest.Any(char.IsAsciiLetterUpper)
            || Convert.FromHexString(digest, bytes, out _, out var written) != OperationStatus.Done)
            return Set(digest);
        return Bound(raw.sqlite3_bind_blob(Compiled, ++_parameter, bytes[..written]));
    }

    public Statement SetNull() => Bound(raw.sqlite3_bind_null(Compiled, ++_parameter));

    public long Long() => raw.sqlite3_column_type(Compiled, _column) == raw.SQLITE_INTEGER
        ? raw.sqlite3_column_int64(Compiled, _column++)
        : throw new FormatException($"A number is wanted in column {_column++}.");

    public int Int() => checked((int)Long());

    public bool Bool() => Long() != 0;

    public string Text() => raw.sqlite3_column_type(Compiled, _column) == raw.SQLITE_TEXT
        ? Utf8.GetString(raw.sqlite3_column_blob(Compiled, _column++))
        : throw new FormatException($"A text is wanted in column {_column++}.");

    public string Hex() => raw.sqlite3_column_type(Compiled, _column) == raw.SQLITE_BLOB
        ? Convert.ToHexStringLower(raw.sqlite3_column_blob(Compiled, _column++))
        : Text();

    public Instant Instant() => Micros.ToInstant(Long());

    public Id<T> Id<T>() => new(Text());

    /// <summary>A value of an enumeration that has such a number.</summary>
    public T Enum<T>()
        where T : struct, Enum
    {
        var value = Unsafe.BitCast<int, T>(Int());
        return System.Enum.IsDefined(value) ? value : throw new FormatException($"{typeof(T).Name} has no such number.");
    }

    public bool SkipNull()
    {
        if (raw.sqlite3_column_type(Compiled, _column) != raw.SQLITE_NULL)
            return false;
        _column++;
        return true;
    }

    public string? TextOrNull() => SkipNull() ? null : Text();

    public Instant? InstantOrNull() => SkipNull() ? null : Instant();

    public Id<T>? IdOrNull<T>() => SkipNull() ? null : Id<T>();

    public T? EnumOrNull<T>()
        where T : struct, Enum => SkipNull() ? null : Enum<T>();

    private Statement Bound(int code)
    {
        if (code != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(database));
        return this;
    }
}
