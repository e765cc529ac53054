using Microsoft.Data.Sqlite;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite;
using ThreeColor.Visits;

namespace ThreeColor.Benchmarks;

/// <summary>What a developer would write to put a check-in into the tables of <see cref="SqliteCareStore"/>, and nothing else.</summary>
internal sealed class HandWritten : IDisposable
{
    // The store keeps a checklist once and names it by number; what is asked and found hardly differs from door to door.
    private const int Checklist = 1;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _visit;
    private readonly SqliteCommand _window;
    private readonly SqliteCommand _duty;
    private readonly SqliteCommand _audit;
    private readonly SqliteCommand _version;

    public HandWritten(string path, Durability durability)
    {
        _connection = new($"Data Source={path};Pooling=False;Foreign Keys=True");
        _connection.Open();
        using var pragma = _connection.CreateCommand();
        pragma.CommandText = $"PRAGMA synchronous = {(durability == Durability.Full ? "FULL" : "NORMAL")}; PRAGMA cache_size = -32768";
        pragma.ExecuteNonQuery();
        _visit = Command("INSERT INTO visits VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)", 14);
        _window = Command("REPLACE INTO windows VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)", 13);
        _duty = Command("REPLACE INTO open_duties VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)", 13);
        _audit = Command("INSERT INTO audit VALUES ($0, $1, $2, $3, 1, 1, $4, 1, 1, 3, $5, $6, $7, $8)", 9);
        _version = Command(
            """
            UPDATE residents SET version = $0, audit_head = $1, next_due_at = $2, settled_at = $3, last_seen = $4, lease_until = NULL
            WHERE id = $5 AND version = $6
            """,
            7);
    }

    public void Write(CareCommit[] commits)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var command in new[] { _visit, _window, _duty, _audit, _version })
            command.Transaction = transaction;
        foreach (var commit in commits)
            Write(commit);
        transaction.Commit();
    }

    public void Dispose() => _connection.Dispose();

    private static object Micros(Instant? instant) => instant is { } at ? at.ToUnixTimeTicks() / 10 : DBNull.Value;

    private static object Text<T>(Id<T>? id) => id is { } given ? given.Value : DBNull.Value;

    private static int Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command.ExecuteNonQuery();
    }

    private void Write(CareCommit commit)
    {
        var seen = "";
        foreach (var change in commit.Changes)
        {
            if (change is CareChange.VisitRecorded { Visit: var v })
            {
                seen = CareJson.Write(Contact.FromVisit(v));
                Write(v);
            }
            else if (change is CareChange.WindowEnded { Window: var w })
                Write(commit.Resident, w);
            else if (change is CareChange.DutyWritten { Duty: var duty })
                Write(commit.Resident, duty);
        }

        var a = commit.Audit;
        var hash = Convert.FromHexString(a.Hash);
        Run(
            _audit, DBNull.Value, a.Resident.Value, a.Sequence, Micros(a.At), a.Command.Value, Convert.FromHexString(a.PayloadDigest), hash,
            Convert.FromHexString(a.Salt), a.Payload);
        if (Run(_version, a.Sequence, hash, Micros(commit.NextDueAt), Micros(a.At), seen, commit.Resident.Value, commit.ExpectedVersion) != 1)
            throw new InvalidOperationException("The version is another.");
    }

    private void Write(Visit v) => Run(
        _visit, v.Resident.Value, Micros(v.OccurredAt), v.Id.Value, v.Kind.Value, Micros(v.ReceivedAt), v.Seen ? 1 : 0, (int)v.Evidence.Method,
        v.Worker.Value, DBNull.Value, DBNull.Value, Micros(v.Evidence.ArrivedAt), Micros(v.Evidence.DepartedAt), Checklist, v.Note);

    private void Write(Id<Resident> resident, Window w) => Run(
        _window, resident.Value, w.Duty.Value, w.Number, (int)w.Ending!.Value, Micros(w.EndedAt), Micros(w.OpensAt), Micros(w.DueAt),
        Micros(w.MissedAt), w.Paused ? 1 : 0, Text(w.MetBy), Text(w.Tier), w.Unit.Value, w.Resume ?? "");

    private void Write(Id<Resident> resident, OpenDuty duty)
    {
        var w = duty.Pending!;
        Run(
            _duty, resident.Value, duty.Duty.Value, duty.State, Micros(duty.RemindedOf), w.Unit.Value, w.Number, Micros(w.OpensAt), Micros(w.DueAt),
            Micros(w.MissedAt), w.Paused ? 1 : 0, Text(w.Tier), w.Unit.Value, 0);
    }

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
            command.Parameters.AddWithValue($"${i}", DBNull.Value);
        command.Prepare();
        return command;
    }
}
