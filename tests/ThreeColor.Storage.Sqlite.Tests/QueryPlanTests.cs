using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Storage.Sqlite.Rows;
using ThreeColor.Conformance.Stories;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests;

/// <summary>No statement of a load, a claim, a commit or a screen reads a table from end to end.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private static readonly string[] Large = ["residents", "visits", "windows", "events", "open_duties", "audit", "claims", "pauses", "tier_periods"];

    // A page of everybody begins behind an id; a count of all messages is a count of all messages.
    private static readonly string[] Whole = ["FROM outbox"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryStatement_OfRows_FindsWhatItReadsByIndex()
    {
        _folder.OpenStore().Dispose();
        using var connection = CareConnection.ToRead(_folder.File("care.db"), NodaTime.Duration.Zero);
        var rows = new CareRows(connection);
        _ = new ScreenRows(rows);
        Assert.True(connection.Statements.Count > 60);
        Assert.All(connection.Statements.Where(NeedsAPlan), statement => Assert.DoesNotContain(Plan(connection, statement.Sql), IsAScan));
        Assert.All(connection.Statements.Where(NeedsAPlan), statement => Assert.DoesNotContain(
            Plan(connection, statement.Sql), step => step.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal) && !IsSmall(statement.Sql)));
    }

    [Theory]
    [InlineData("SELECT * FROM visits WHERE worker = 'w1'")]
    [InlineData("SELECT id FROM residents WHERE name = 'x'")]
    public void Plan_WithoutAnIndex_IsFoundOut(string sql)
    {
        _folder.OpenStore().Dispose();
        using var connection = CareConnection.ToRead(_folder.File("care.db"), NodaTime.Duration.Zero);
        Assert.Contains(Plan(connection, sql), IsAScan);
    }

    private static bool NeedsAPlan(Statement statement) =>
        !statement.Sql.StartsWith("BEGIN", StringComparison.Ordinal) && statement.Sql is not ("COMMIT" or "ROLLBACK") && !Whole.Any(statement.Sql.TrimEnd().EndsWith);

    private static bool IsAScan(string step) => Large.Any(table =>
        step == $"SCAN {table}" || step.StartsWith($"SCAN {table} ", StringComparison.Ordinal));

    // What one resident has of a kind may be put in order after it was found.
    private static bool IsSmall(string sql) => sql.Contains("WHERE resident = ?", StringComparison.Ordinal);

    private static List<string> Plan(CareConnection connection, string sql)
    {
        using var explained = new Statement(connection.Handle, $"EXPLAIN QUERY PLAN {sql}");
        return explained.New().ToList(row =>
        {
            row.Long();
            row.Long();
            row.Long();
            return row.Text();
        });
    }
}
