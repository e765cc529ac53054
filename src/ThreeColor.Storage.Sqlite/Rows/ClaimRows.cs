using ThreeColor.Facts;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class ClaimRows(CareConnection connection)
{
    private const string Columns = "number, fact, kind, value, absence, source, observed_at, recorded_at";

    private readonly Statement _add = connection.Prepare("""
        INSERT INTO claims (resident, current, fact, kind, value, absence, source, observed_at, recorded_at, number)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, (SELECT coalesce(max(number), 0) + 1 FROM claims WHERE resident = ?1))
        """);
    private readonly Statement _load = connection.Prepare(
        $"SELECT {Columns} FROM claims WHERE resident = ? AND current >= ? ORDER BY number");
    private readonly Statement _since = connection.Prepare(
        $"SELECT {Columns} FROM claims WHERE resident = ? AND recorded_at >= ? ORDER BY number");
    private readonly Statement _mark = connection.Prepare("UPDATE claims SET current = ? WHERE resident = ? AND number = ?");

    public ValueList<Claim> Load(Id<Resident> resident) => Rows(resident, 1).Select(row => row.Claim).ToValueList();

    public ValueList<Claim> Since(Id<Resident> resident, NodaTime.Instant since) =>
        _since.New().Set(resident).Set(since).ToList(Read).Select(row => row.Claim).ToValueList();

    /// <summary>The claims that can still count, with their rows.</summary>
    public List<ClaimRow> Current(Id<Resident> resident) => Rows(resident, 1);

    /// <summary>Adds a claim, and marks those that it takes the place of.</summary>
    /// <param name="resident">The resident.</param>
    /// <param name="change">The claim.</param>
    /// <param name="current">The claims that could count before; brought up to date.</param>
    public void Record(Id<Resident> resident, CareChange.ClaimRecorded change, List<ClaimRow> current)
    {
        var kept = change.Keep(current.Select(row => row.Claim).ToValueList()).ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        foreach (var replaced in current.Where(row => !kept.Contains(row.Claim)))
            _mark.New().Set(false).Set(resident).Set(replaced.Number).Run();
        Add(resident, change.Claim, kept.Contains(change.Claim));
        current.Clear();
        current.AddRange(Rows(resident, 1));
    }

    /// <summary>Lets exactly these claims count, in this order; those that are there already are not added again.</summary>
    public void Restate(Id<Resident> resident, ValueList<Claim> claims)
    {
        var known = Rows(resident, 0);
        foreach (var row in known)
            _mark.New().Set(false).Set(resident).Set(row.Number).Run();
        var last = 0L;
        foreach (var claim in claims)
        {
            if (last < long.MaxValue && known.Find(row => row.Number > last && row.Claim == claim) is { } row)
            {
                _mark.New().Set(true).Set(resident).Set(row.Number).Run();
                last = row.Number;
                continue;
            }

            Add(resident, claim, current: true);
            last = long.MaxValue;
        }
    }

    private List<ClaimRow> Rows(Id<Resident> resident, int current) => _load.New().Set(resident).Set(current).ToList(Read);

    private void Add(Id<Resident> resident, Claim claim, bool current)
    {
        _add.New().Set(resident).Set(current).Set(claim.Fact);
        SetValue(claim.Value);
        _add.Set((long?)claim.Absence).Set(claim.Source).Set(claim.ObservedAt).Set(claim.RecordedAt).Run();
    }

    private static ClaimRow Read(Statement row) => new(row.Long(), new()
    {
        Fact = row.Id<Fact>(),
        Value = ReadValue(row),
        Absence = row.EnumOrNull<Absence>(),
        Source = row.Id<Source>(),
        ObservedAt = row.Instant(),
        RecordedAt = row.Instant(),
    });

    private static FactValue? ReadValue(Statement row)
    {
        if (row.EnumOrNull<FactValueKind>() is { } kind)
            return kind switch
            {
                FactValueKind.Boolean => FactValue.Of(row.Bool()),
                FactValueKind.Integer => FactValue.Of(row.Long()),
                _ => FactValue.Of(row.Text()),
            };
        row.SkipNull();
        return null;
    }

    private void SetValue(FactValue? value)
    {
        if (value is not { } given)
        {
            _add.SetNull().SetNull();
            return;
        }

        _add.Set((long)given.Kind);
        switch (given.Kind)
        {
            case FactValueKind.Boolean: _add.Set(given.AsBoolean()); break;
            case FactValueKind.Integer: _add.Set(given.AsInteger()); break;
            default: _add.Set(given.AsChoice()); break;
        }
    }
}

/// <summary>A claim and the number of its row.</summary>
internal sealed record ClaimRow(long Number, Claim Claim);
