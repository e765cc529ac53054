using Microsoft.Data.Sqlite;
using ThreeColor.Ports;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite;

public sealed partial class SqliteCareStore
{
    /// <summary>Copies the database as it is now into another file, while work goes on.</summary>
    /// <remarks>The copy holds whole commits and is compact.</remarks>
    /// <param name="path">The file to make; its folder must exist.</param>
    /// <param name="cancellationToken">Cancels before the copy begins.</param>
    /// <exception cref="CareStoreException">TC0407 where the file exists already, TC0404 where it cannot be written.</exception>
    public async Task BackupAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var target = Path.GetFullPath(path);
        if (Path.Exists(target))
            throw StoreFaults.TargetExists.At(target);
        await _readers.UseAsync(session => Copy(session, target), cancellationToken).ConfigureAwait(false);
    }

    // A copy cut short bears another name, and a whole one has reached the disk before it gets its own.
    private static bool Copy(ReadSession session, string target)
    {
        var partial = $"{target}.partial";
        try
        {
            File.Delete(partial);
            session.Rows.Connection.Execute($"VACUUM INTO '{partial.Replace("'", "''", StringComparison.Ordinal)}'");
            using (var file = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
                file.Flush(flushToDisk: true);
            File.Move(partial, target, overwrite: false);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw (File.Exists(target) ? StoreFaults.TargetExists : StoreFaults.CannotBeWritten).At(target, e);
        }
        catch (SqliteException e)
        {
            throw StoreFaults.From(e, target);
        }
    }
}
