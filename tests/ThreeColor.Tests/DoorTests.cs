using System.Collections;
using System.Reflection;
using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>What can be known at the door is checked at the door: every null, undefined choice, over-long id or text, half character (cases S05, S06, S11, D16, D17).</summary>
public sealed class DoorTests
{
    private static readonly Pause Away = new() { Id = new("P1"), Reason = PauseReason.Away, StartsAt = At("2023-01-01T10:00"), EndsAt = At("2023-01-05T10:00"), ReviewAt = null };

    private static readonly Visit Seen = new()
    {
        Id = new("V1"), Resident = Wang, Seen = true, Worker = Li.Worker, Kind = new("home-visit"), OccurredAt = At("2023-01-01T10:00"),
        Checklist = [new(new("open.health"), ChecklistResult.Fine)], Note = "n",
    };

    /// <summary>One whole command of each kind that somebody outside may send, with every optional part there.</summary>
    public static TheoryData<string> Kinds => new(Commands().Select(command => command.Kind));

    [Fact]
    public void EveryKind_HasAnExample() => Assert.Equal(
        typeof(CareCommand).GetNestedTypes().Where(type => type.IsPublic || type.IsNestedPublic).Select(type => type.Name).Order(),
        Commands().Select(command => command.GetType().Name).Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AWholeCommand_Passes(string kind) => Assert.Null(CommandDoor.Refusal(Command(kind)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryBrokenMember_IsRefusedWithItsName(string kind)
    {
        var command = Command(kind);
        var broken = Breaks(command, command.GetType().Name).ToList();
        Assert.NotEmpty(broken);
        Assert.All(broken, b => Assert.True(CommandDoor.Refusal((CareCommand)b.Value) is not null, b.What));
    }

    [Fact]
    public async Task ABrokenCommand_IsRefusedInBothLanguages_AndNothingHappened()
    {
        var world = new World();
        var file = WangFile() with { ContactPersons = [new ContactPerson { Id = new("d"), Relation = null! }] };
        var result = await world.DoAsync(id => new CareCommand.Register(file, []) { Id = id, Resident = Wang, Actor = Office });
        var refusal = Assert.IsType<CareResult.Refused>(result).Refusal;
        Assert.Equal(("TC0612", RefusalKind.Invalid), (refusal.Code, refusal.Kind));
        Assert.Contains("ContactPerson.Relation", refusal.Message.In("en"), StringComparison.Ordinal);
        Assert.Contains("ContactPerson.Relation", refusal.Message.In("zh-Hans"), StringComparison.Ordinal);
        Assert.IsType<CareAnswer<ResidentCare>.Refused>(await world.Engine.ResidentAsync(Wang, Office));
    }

    [Fact]
    public async Task LongestIds_FitEverythingThatIsMadeOfThem()
    {
        var world = new World();
        var longest = new Id<Resident>(new string('r', Id<Resident>.MaxChosenLength));
        var command = new CareCommand.Register(WangFile() with { Id = longest }, world.Facts("red")) { Id = new(new string('c', 128)), Resident = longest, Actor = Office };
        Assert.IsType<CareResult.Done>(await world.DoAsync(_ => command));
        await world.GoToAsync("2023-01-04T04:00");
        Assert.NotEmpty((await world.Engine.ResidentAsync(longest, Office)).Require().OpenEvents);
        Assert.Contains(world.Transport.Sent, message => message.Notice.Kind == NoticeKind.Called);
        Assert.Empty(await world.VerifyAsync());
    }

    [Fact]
    public void HalfACharacter_IsNoId() => Assert.False(Id<Resident>.IsValid("a\ud83d"));

    private static CareCommand Command(string kind) => Commands().Single(command => command.Kind == kind);

    private static IEnumerable<CareCommand> Commands()
    {
        var file = WangFile() with { Team = [new(new("volunteer"), new("w"))], Declined = [ConsentScope.DoorCode] };
        var claim = new Claim { Fact = new("f"), Value = FactValue.Of("v"), Source = new("s"), ObservedAt = default, RecordedAt = default };
        CareCommand[] all =
        [
            new CareCommand.Register(file, [claim]) { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.UpdateFile(file) { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.Move(new("u"), new("d")) { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.RecordClaims([claim]) { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.ConfirmLowering(new("blue")) { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.OverrideTier(new("o"), new("red"), default, "r") { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.WithdrawOverride(new("o")) { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.FileAppeal(new("a"), "resident", "s", default) { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.AnswerAppeal(new("a"), AppealOutcome.Upheld, "g") { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.RecordVisit(Seen) { Id = new("c"), Resident = Wang, Actor = Li, DoorCode = "x" },
            new CareCommand.CorrectVisit(Seen) { Id = new("c"), Resident = Wang, Actor = Li, DoorCode = "x" },
            new CareCommand.VoidVisit(new("v"), "r") { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.StartPause(Away) { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.ConfirmPause(new("p")) { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.VoidPause(new("p"), "r") { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.EndPause(new("p"), default) { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.RaiseEvent(Cause.Need, EventSource.Dispatched, Severity.Big, "s") { Id = new("c"), Resident = Wang, Actor = Li },
            new CareCommand.ActOnEvent(new("e"), 1, new EventAction.FeedBack("n")) { Id = new("c"), Resident = Wang, Actor = Li },
        ];
        return all;
    }

    // Every copy of a value in which one member, however deep, is broken: what a new member needs, no list here has to name.
    private static IEnumerable<(object Value, string What)> Breaks(object value, string path)
    {
        foreach (var property in value.GetType().GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
            foreach (var (member, what) in BrokenMembers(property, property.GetValue(value), $"{path}.{property.Name}"))
                yield return (With(value, property, member), what);
    }

    private static IEnumerable<(object? Value, string What)> BrokenMembers(PropertyInfo property, object? value, string path)
    {
        var type = property.PropertyType;
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        var optional = inner != type || new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
        if (inner == typeof(string))
            return [.. optional ? [] : new (object?, string)[] { (null, path + " null") }, (new string('x', 5_000), path + " too long"), ("a\ud83d", path + " half character")];
        if (inner.IsEnum)
            return [(Enum.ToObject(inner, 99), path + " undefined")];
        if (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(Id<>))
            return IsMade(inner) ? [(Activator.CreateInstance(inner), path + " default")] : [.. IdBreaks(inner, optional, path)];
        if (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(ValueList<>))
            return ListBreaks(inner, (IEnumerable)value!, path);
        if (inner == typeof(FactValue))
            return [(FactValue.Of("a\ud83d"), path + " half character")];
        if (inner.IsClass && inner.Namespace!.StartsWith("ThreeColor", StringComparison.Ordinal))
            return [.. optional ? [] : new (object?, string)[] { (null, path + " null") }, .. value is null ? [] : Breaks(value, path).Select(b => ((object?)b.Value, b.What))];
        return [];
    }

    // Ids of events are made by the programme out of chosen ones.
    private static bool IsMade(Type id) => id == typeof(Id<CareEvent>);

    private static IEnumerable<(object? Value, string What)> IdBreaks(Type id, bool optional, string path)
    {
        if (!optional)
            yield return (Activator.CreateInstance(id), path + " default");
        yield return (Activator.CreateInstance(id, new string('i', 129)), path + " too long");
    }

    private static IEnumerable<(object? Value, string What)> ListBreaks(Type list, IEnumerable values, string path)
    {
        var item = list.GetGenericArguments()[0];
        foreach (var value in values)
            if (item.IsEnum)
                yield return (ListOf(item, Enum.ToObject(item, 99)), path + " undefined");
            else if (item.IsClass)
            {
                yield return (ListOf(item, null), path + " null");
                foreach (var (broken, what) in Breaks(value, path))
                    yield return (ListOf(item, broken), what);
            }
    }

    private static object ListOf(Type item, object? value)
    {
        var array = Array.CreateInstance(item, 1);
        array.SetValue(value, 0);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [array])!;
    }

    private static object With(object value, PropertyInfo property, object? member)
    {
        var copy = value.GetType().GetMethod("<Clone>$")!.Invoke(value, null)!;
        property.SetValue(copy, member);
        return copy;
    }
}
