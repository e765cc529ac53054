using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Tiers;

/// <summary>An objection of the resident, or of somebody on their behalf, to the tier they are given. While it is open no lowering can be confirmed.</summary>
public sealed record TierAppeal
{
    /// <summary>The appeal, unique within the resident's file.</summary>
    public required Id<TierAppeal> Id { get; init; }

    /// <summary>Who objects, in a word, such as <c>resident</c> or <c>daughter</c>; personal data.</summary>
    public required string By { get; init; }

    /// <summary>What they say; personal data.</summary>
    public required string Statement { get; init; }

    /// <summary>The tier objected to; <see langword="null"/> is none.</summary>
    public Id<Tier>? Against { get; init; }

    /// <summary>The worker who took it down, who therefore does not answer it.</summary>
    public required Id<Worker> FiledBy { get; init; }

    /// <summary>When it was taken down.</summary>
    public required Instant FiledAt { get; init; }

    /// <summary>By when it must be answered; whoever evaluates is reminded then.</summary>
    public required Instant AnswerBy { get; init; }

    /// <summary>Whether the reminder at <see cref="AnswerBy"/> was sent.</summary>
    public bool Reminded { get; init; }

    /// <summary>When it was answered; <see langword="null"/> while it is open.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>Who answered it.</summary>
    public Id<Worker>? AnsweredBy { get; init; }

    /// <summary>The answer.</summary>
    public AppealOutcome? Outcome { get; init; }

    /// <summary>The grounds of the answer; personal data; empty while it is open.</summary>
    public string Grounds { get; init; } = "";

    /// <summary>Whether it waits for an answer.</summary>
    public bool IsOpen => AnsweredAt is null;
}

/// <summary>The answer to an appeal. The number is stored. An appeal upheld is carried out by new claims or an override.</summary>
public enum AppealOutcome
{
    /// <summary>The objection is right.</summary>
    Upheld = 1,

    /// <summary>The tier stands.</summary>
    Rejected = 2,
}
