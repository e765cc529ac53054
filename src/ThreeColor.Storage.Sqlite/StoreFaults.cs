using Microsoft.Data.Sqlite;
using SQLitePCL;
using ThreeColor.Ports;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite;

internal static class StoreFaults
{
    public static CareStoreException Locked(string path, Exception? inner = null) => Fault(
        "TC0401",
        $"数据库“{path}”正被另一个程序使用。",
        $"The database '{path}' is in use by another programme.",
        "请关闭另一个程序，或稍后再试。",
        "Close the other programme, or try again later.",
        inner);

    public static CareStoreException OtherVersion(string path, string found) => Fault(
        "TC0402",
        $"数据库“{path}”的结构版本是 {found}，本程序只认版本 {Schema.Version}。",
        $"The database '{path}' has schema version {found}; this programme knows version {Schema.Version}.",
        "请使用与该版本相配的程序。",
        "Use the programme that fits that version.",
        null);

    public static CareStoreException NotOurs(string path, Exception? inner = null) => Fault(
        "TC0403",
        $"文件“{path}”不是 ThreeColor 数据库，或已损坏。",
        $"The file '{path}' is not a ThreeColor database, or is damaged.",
        "请检查路径，或恢复备份；打开时未改动原文件。",
        "Check the path, or restore a backup; opening changed nothing.",
        inner);

    public static CareStoreException Unwritable(string path, Exception? inner = null) => Fault(
        "TC0404",
        $"无法写入数据库“{path}”。",
        $"The database '{path}' cannot be written.",
        "请检查文件夹是否存在、是否允许写入、磁盘是否已满。",
        "Check that its folder exists and may be written, and that the disk is not full.",
        inner);

    /// <summary>The exception for an error of SQLite; errors that only a fault of this package can cause stay as they are.</summary>
    public static Exception From(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Locked(path, error),
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => NotOurs(path, error),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_FULL or raw.SQLITE_IOERR => Unwritable(path, error),
        _ => error,
    };

    private static CareStoreException Fault(
        string code, string chinese, string english, string chineseRemedy, string englishRemedy, Exception? inner) =>
        new(code, LocalizedText.Of(chinese, english), LocalizedText.Of(chineseRemedy, englishRemedy), inner);
}
