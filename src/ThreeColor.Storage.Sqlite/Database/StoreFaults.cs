using Microsoft.Data.Sqlite;
using SQLitePCL;
using ThreeColor.Ports;

namespace ThreeColor.Storage.Sqlite.Database;

internal static class StoreFaults
{
    public static FaultKind InUse { get; } = FaultKind.Of(
        "TC0401",
        "The database '{0}' is in use by another program.",
        "Close the other program, or try again later.",
        "数据库“{0}”正被另一个程序使用。",
        "请关闭另一个程序，或稍后再试。");

    public static FaultKind AnotherVersion { get; } = FaultKind.Of(
        "TC0402",
        "The database '{0}' has schema version {1}; this program knows version {2} and can bring version {3} up to it.",
        "Use the program that fits that version.",
        "数据库“{0}”的结构版本是 {1}；本程序使用版本 {2}，可由版本 {3} 升级。",
        "请使用与该版本相配的程序。");

    public static FaultKind NotADatabase { get; } = FaultKind.Of(
        "TC0403",
        "The file '{0}' is not a ThreeColor database, or is damaged.",
        "Check the path, or restore a backup; opening changed nothing.",
        "文件“{0}”不是 ThreeColor 数据库，或已损坏。",
        "请检查路径，或恢复备份；打开时未改动原文件。");

    public static FaultKind CannotBeWritten { get; } = FaultKind.Of(
        "TC0404",
        "The database '{0}' cannot be written.",
        "Check that its folder exists and may be written, and that the disk is not full.",
        "无法写入数据库“{0}”。",
        "请检查文件夹是否存在、是否允许写入、磁盘是否已满。");

    public static FaultKind RowUnreadable { get; } = FaultKind.Of(
        "TC0405",
        "Rows of the database '{0}' cannot be read: {1}.",
        "Restore a backup, or mend the value in this table and column; all other rows can be used.",
        "数据库“{0}”中有无法读取的数据：{1}。",
        "请恢复备份，或修正该表该列的值；其余数据仍可使用。");

    public static FaultKind NothingThere { get; } = FaultKind.Of(
        "TC0406",
        "There is no database at '{0}', or the file is empty.",
        "Check the path; set Create to begin a new programme there.",
        "“{0}”处没有数据库，或文件为空。",
        "请检查路径；如要在此处新建，请将 Create 设为 true。");

    public static FaultKind TargetExists { get; } = FaultKind.Of(
        "TC0407",
        "The backup '{0}' exists already and was left as it is.",
        "Name another file.",
        "备份文件“{0}”已存在，未作改动。",
        "请另取文件名。");

    public static CareStoreException At(this FaultKind kind, string path, Exception? inner = null) => kind.With([path], inner);

    public static CareStoreException With(this FaultKind kind, object[] arguments, Exception? inner = null)
    {
        var refusal = kind.Refuse(arguments);
        return new(refusal.Code, refusal.Message, refusal.Remedy, inner);
    }

    /// <summary>The exception for an error while working on a file.</summary>
    /// <remarks>Errors that only a fault of this package can cause stay as they are.</remarks>
    public static Exception From(Exception error, string path) => error switch
    {
        UnreadableException unreadable => RowUnreadable.With([path, unreadable.Place], unreadable),
        SqliteException sqlite => From(sqlite, path),
        _ => error,
    };

    private static Exception From(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => InUse.At(path, error),
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => NotADatabase.At(path, error),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_FULL or raw.SQLITE_IOERR =>
            CannotBeWritten.At(path, error),
        _ => error,
    };
}
