using ThreeColor.Facts;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class ClaimRows(CareDatabase database)
{
    private readonly Statement _add = database.Prepare("""
        INSERT INTO claims (resident, fact, kind, value, absence, source, observed_at, recorded_at, number)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT coalesce(max(number), 0) + 1 FROM claims WHERE resident = ?1))
        """);
    private readonly Statement _load = database.Prepare(
        "SELECT fact, kind, value, absence, source, observed_at, recorded_at FROM claims WHERE resident = ? ORDER BY number");

    public void Add(Id<Resident> resident, Claim claim)
    {
        _add.New().Set(resident).Set(claim.Fact);
        SetValue(claim.Value);
        (claim.Absence is { } absence ? _add.Set((long)absence) : _add.SetNull())
            .Set(claim.Source).Set(claim.ObservedAt).Set(claim.RecordedAt).Run();
    }

    public ValueList<Claim> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    private static Claim Read(Statement row) => new()
    {
        Fact = row.Id<Fact>(),
        Value = ReadValue(row),
        Absence = row.SkipNull() ? null : (Absence)row.Int(),
        Source = row.Id<Source>(),
        ObservedAt = row.Instant(),
        RecordedAt = row.Instant(),
    };

    private static FactValue? ReadValue(Statement row)
    {
        if (row.SkipNull())
        {
            row.SkipNull();
            return null;
        }

        return (FactValueKind)row.Int() switch
        {
            FactValueKind.Boolean => FactValue.Of(row.Bool()),
            FactValueKind.Integer => FactValue.Of(row.Long()),
            _ => FactValue.Of(row.Text()),
        };
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
            case FactValueKind.Boolean: _add.Set(given.AsBoolean() ? 1 : 0); break;
            case FactValueKind.Integer: _add.Set(given.AsInteger()); break;
            default: _add.Set(given.AsChoice()); break;
        }
    }
}
