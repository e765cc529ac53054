using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Policies;

namespace ThreeColor.Tool.Rehearsing.Stories;

/// <summary>What one line of a story says. The cases here set the scene; others are what people do, and what is expected.</summary>
internal abstract partial record StoryStep
{
    private StoryStep()
    {
    }

    /// <summary>Whether it only sets the scene, so that the engine need not have started.</summary>
    public virtual bool SetsTheScene => false;

    public sealed record Unit(Organisation.Unit Known, bool ParentExists) : StoryStep
    {
        public override bool SetsTheScene => true;
    }

    public sealed record RemoveUnit(Id<Organisation.Unit> Id) : StoryStep;

    public sealed record Staff(HeldPost Post, Id<Worker>? Holder, ValueList<Id<Worker>> Deputies) : StoryStep
    {
        public override bool SetsTheScene => true;
    }

    /// <summary>The channel of messages from now on.</summary>
    /// <param name="IsDown">Whether nothing goes through.</param>
    /// <param name="Refuses">Whose messages do not go through.</param>
    /// <param name="NotBefore">Until when it says "not now"; <see langword="null"/> where it does not.</param>
    public sealed record Transport(bool IsDown, ValueList<string> Refuses, Instant? NotBefore) : StoryStep
    {
        public override bool SetsTheScene => true;
    }

    /// <summary>The directory from now on: it does not answer for these units.</summary>
    public sealed record Directory(ValueList<Id<Organisation.Unit>> Fails) : StoryStep
    {
        public override bool SetsTheScene => true;
    }

    /// <summary>What the system clock claims now; <see langword="null"/> where it is right again.</summary>
    public sealed record Clock(Instant? Claims) : StoryStep
    {
        public override bool SetsTheScene => true;
    }

    public sealed record Adopt(string File, CarePolicy Policy) : StoryStep;

    public sealed record Expect(Id<Residents.Resident>? Resident, ValueList<Clause> Clauses) : StoryStep;
}
