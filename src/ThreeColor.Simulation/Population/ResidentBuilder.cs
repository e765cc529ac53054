using System.Globalization;
using Bogus;
using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Population;

/// <summary>Draws the register. Each person is keyed by their own number, so that one added later leaves the others as they are.</summary>
internal sealed class ResidentBuilder(long seed, DistrictSize size, Instant begin, ValueList<Unit> units)
{
    private static readonly LocalDate Today = new(2023, 1, 1);
    private static readonly string[] Relations = ["daughter", "son", "spouse", "niece", "neighbour", "friend"];

    private readonly Bogus.DataSets.Name _names = new("zh_CN");
    private readonly Unit[] _micro = [.. units.Where(unit => unit.Level == Vocabulary.Micro)];
    private readonly Dictionary<Id<Unit>, Unit> _units = units.ToDictionary(unit => unit.Id);

    public ValueList<DistrictResident> Build()
    {
        var strata = Strata();
        var residents = new DistrictResident[size.Register];
        for (var i = 0; i < residents.Length; i++)
            residents[i] = Draw(i, strata[i]);
        return [.. residents];
    }

    // A keyed order, so that a number in the register says nothing about the person.
    private Stratum[] Strata()
    {
        var strata = new Stratum[size.Register];
        var order = Enumerable.Range(0, strata.Length).OrderBy(i => Dice.For(seed, DiceStream.Order, i).Unit()).ThenBy(i => i).ToArray();
        for (var place = 0; place < order.Length; place++)
            strata[order[place]] = StratumAt(place);
        return strata;
    }

    private Stratum StratumAt(int place) =>
        place < size.Red ? Stratum.Red
        : place < size.Red + size.Yellow ? Stratum.Yellow
        : place < size.Listed ? Stratum.Blue
        : place < size.Listed + size.Undecided ? Stratum.Undecided
        : Stratum.NotListed;

    private DistrictResident Draw(int number, Stratum stratum)
    {
        var life = LifeDraw.Of(stratum, Dice.For(seed, DiceStream.Life, number));
        var home = SharesDwelling(number) ? number - 1 : number;
        var micro = _micro[Dice.For(seed, DiceStream.Place, home).Below(_micro.Length)];
        return new()
        {
            Number = number,
            File = File(number, home, micro),
            Claims = ClaimDraw.Of(stratum, life, begin, Dice.For(seed, DiceStream.Claims, number)),
            Stratum = stratum,
            Life = life,
        };
    }

    // Two may share a dwelling, never three: the second of a pair cannot be the first of another.
    private bool SharesDwelling(int number) => number % 2 == 1 && Dice.For(seed, DiceStream.Place, number, 1).Chance(0.08);

    private Resident File(int number, int home, Unit micro)
    {
        var dice = Dice.For(seed, DiceStream.Person, number);
        _names.Random = new Randomizer(dice.Below(int.MaxValue));
        return new()
        {
            Id = new("r" + Padded(number)),
            // Bogus' own full name puts the given name first, as no Chinese name does.
            Name = _names.LastName() + _names.FirstName(),
            BornOn = Today.PlusDays(-dice.Between(dice.Chance(0.9) ? 22_000 : 7_000, 33_500)),
            Dwelling = new("d" + Padded(home)),
            Unit = micro.Id,
            ContactPersons = ContactPersons(ref dice),
            Team = Team(micro, ref dice),
            RegisteredAt = begin,
        };
    }

    private static ValueList<ContactPerson> ContactPersons(ref Dice dice)
    {
        var persons = new ContactPerson[dice.Between(0, 3)];
        for (var i = 0; i < persons.Length; i++)
            persons[i] = new() { Id = new($"contact-{i + 1}"), Relation = dice.Pick<string>(Relations), HasKey = dice.Chance(0.35), Consented = dice.Chance(0.95) };
        return [.. persons];
    }

    // One of each force (MECHANISM C3): from the micro grid where it has one, else from the community.
    private ValueList<TeamMember> Team(Unit micro, ref Dice dice)
    {
        var community = _units[_units[micro.Parent!.Value].Parent!.Value].Id;
        return
        [
            new(Vocabulary.DepartmentStaff, new($"{community}.staff-{dice.Between(1, 3)}")),
            new(Vocabulary.Cadre, new($"{community}.cadre-{dice.Between(1, 5)}")),
            new(Vocabulary.GridManager, new($"{micro.Id}.grid-worker-1")),
            new(Vocabulary.Professional, new($"{community}.professional-{dice.Between(1, 4)}")),
            new(Vocabulary.Volunteer, new($"{micro.Id}.volunteer-{dice.Between(1, 2)}")),
        ];
    }

    private static string Padded(int number) => (number + 1).ToString("D6", CultureInfo.InvariantCulture);
}
