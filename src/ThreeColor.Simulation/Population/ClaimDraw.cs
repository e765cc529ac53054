using NodaTime;
using ThreeColor.Facts;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Population;

/// <summary>Draws what departments claim of a person: observed at many dates before the programme begins, some of it missing, stale or in conflict.</summary>
internal sealed class ClaimDraw(Instant begin)
{
    private readonly List<Claim> _claims = [];

    public static ValueList<Claim> Of(Stratum stratum, LifeFacts life, Instant begin, Dice dice)
    {
        var draw = new ClaimDraw(begin);
        draw.Conditions(stratum, life, ref dice);
        draw.Ability(life, ref dice);
        if (stratum == Stratum.Undecided)
            draw.OpenCareCover(ref dice);
        else
            draw.CareCover(life, ref dice);
        return draw._claims.OrderBy(claim => claim.ObservedAt).ThenBy(claim => claim.Fact).ThenBy(claim => claim.Source).ToValueList();
    }

    private void Conditions(Stratum stratum, LifeFacts life, ref Dice dice)
    {
        Condition(stratum, life, life.SuddenOnset, Vocabulary.SuddenOnset, Vocabulary.Health, ref dice);
        Condition(stratum, life, life.AccidentLikely, Vocabulary.AccidentLikely, Vocabulary.GridVisit, ref dice);
        Condition(stratum, life, life.ChronicUnstable, Vocabulary.ChronicUnstable, Vocabulary.Health, ref dice);
        Condition(stratum, life, life.MobilityLimited, Vocabulary.MobilityLimited, Vocabulary.DisabledPersons, ref dice);
    }

    // What a department never recorded may be missing only where it changes no tier: where something else already decides.
    private void Condition(Stratum stratum, LifeFacts life, bool present, Id<Fact> fact, Id<Source> source, ref Dice dice)
    {
        var observed = DaysBefore(dice.Between(5, 1000));
        var optional = !present && life.HasCondition && stratum != Stratum.Undecided && !(stratum == Stratum.Yellow && life.Care == "lacking");
        if (!dice.Chance(0.1) || !optional)
            _claims.Add(life.ClaimOf(fact, source, observed));
    }

    private void Ability(LifeFacts life, ref Dice dice)
    {
        var observed = DaysBefore(dice.Between(10, 700));
        if (!life.HasCondition || dice.Chance(0.75))
            _claims.Add(life.ClaimOf(Vocabulary.Ability, Vocabulary.CivilAffairs, observed));
    }

    private void CareCover(LifeFacts life, ref Dice dice)
    {
        var days = dice.Between(8, 355);
        _claims.Add(life.ClaimOf(Vocabulary.CareCover, Vocabulary.CivilAffairs, DaysBefore(days)));
        var second = dice.Unit();
        if (second < 0.1)
            _claims.Add((life with { Care = SameBand(life.Care) }).ClaimOf(Vocabulary.CareCover, Vocabulary.Health, DaysBefore(days + 12)));
        else if (second < 0.15)
            _claims.Add((life with { Care = OtherBand(life.Care) }).ClaimOf(Vocabulary.CareCover, Vocabulary.GridVisit, DaysBefore(days + 90)));
    }

    private void OpenCareCover(ref Dice dice)
    {
        var basic = new LifeFacts { Care = "basic" };
        var days = dice.Between(20, 300);
        switch (dice.Below(4))
        {
            case 0:
                break;
            case 1:
                _claims.Add(basic.ClaimOf(Vocabulary.CareCover, Vocabulary.CivilAffairs, DaysBefore(days + 380)));
                break;
            case 2:
                _claims.Add(basic.ClaimOf(Vocabulary.CareCover, Vocabulary.CivilAffairs, DaysBefore(days)));
                _claims.Add(new LifeFacts { Care = "lacking" }.ClaimOf(Vocabulary.CareCover, Vocabulary.GridVisit, DaysBefore(days + 6)));
                break;
            default:
                _claims.Add(basic.ClaimOf(Vocabulary.CareCover, Vocabulary.GridVisit, DaysBefore(days)) with { Value = null, Absence = Absence.Refused });
                break;
        }
    }

    private Instant DaysBefore(int days) => begin - Duration.FromDays(days) + Duration.FromHours(10);

    private static string SameBand(string care) => care switch
    {
        "allDay" => "basic",
        "basic" => "allDay",
        _ => care,
    };

    private static string OtherBand(string care) => care == "partDay" ? "basic" : "partDay";
}
