using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

// Remembers the first row that a stream had to leave out.
internal sealed class Skipped
{
    public UnreadableException? First { get; private set; }

    public void Add(UnreadableException unreadable) => First ??= unreadable;
}
