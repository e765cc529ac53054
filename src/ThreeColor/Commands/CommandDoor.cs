using NodaTime;
using ThreeColor.PolicyText;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;

namespace ThreeColor.Commands;

/// <summary>The door of the engine: what comes in is whole, allowed to be said, and fits the policy; else it is refused and nothing has happened.</summary>
internal sealed class CommandDoor
{
    private CommandRules? _rules;

    /// <summary>The refusal of a command that is not whole: nothing else may look at it; <see langword="null"/> where it is.</summary>
    public static Refusal? Refusal(CareCommand command) => ShapeOf(command) is { IsWhole: false } broken ? broken.Refusal : null;

    /// <summary>The refusal of a whole command that cannot be right, or <see langword="null"/>.</summary>
    public Refusal? Check(CareCommand command, CarePolicy policy, Instant now)
    {
        var rules = _rules;
        if (rules is null || rules.Policy != policy)
            _rules = rules = new CommandRules(policy);
        return rules.Check(command, now);
    }

    private static ShapeCheck ShapeOf(CareCommand command)
    {
        var check = new ShapeCheck();
        if (command.Needs == AccessLevel.Engine)
            return check;
        check.Id(command.Id, "Id").Id(command.Resident, "Resident");
        if (command.Id.Value.StartsWith(EngineIds, StringComparison.Ordinal))
            check.Has(null, $"Id (what begins with '{EngineIds}' is the programme's own)");
        if (check.Has(command.Actor, "Actor"))
            check.Id(command.Actor.Worker, "Actor.Worker").Known(command.Actor.Purpose, "Actor.Purpose");
        command.Accept(new CommandShape(check));
        return check;
    }

    /// <summary>How the ids of commands begin that the engine gives itself.</summary>
    public const string EngineIds = "engine:";
}
