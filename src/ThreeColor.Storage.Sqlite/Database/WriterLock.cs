namespace ThreeColor.Storage.Sqlite.Database;

// Only one store at a time writes a database. SQLite's own locks last for one transaction, so two processes with two sets
// of caches and sweeps would pass unnoticed; a lock on a file beside it lasts until the process ends, however it ends.
internal sealed class WriterLock(string path) : IDisposable
{
    // Windows: sharing and lock violation. Linux and macOS: EAGAIN.
    private static readonly int[] InUse = [32, 33, 11, 35];
    private FileStream? _file;

    public void Take()
    {
        if (_file is not null)
            return;
        try
        {
            _file = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw (InUse.Contains(e.HResult & 0xFFFF) ? StoreFaults.InUse : StoreFaults.CannotBeWritten).At(path, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw StoreFaults.CannotBeWritten.At(path, e);
        }
    }

    public void Dispose() => _file?.Dispose();
}
