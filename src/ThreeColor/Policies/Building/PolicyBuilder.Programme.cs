using System.Text.Json.Nodes;

namespace ThreeColor.Policies.Building;

// What a programme needs beyond rules: calendar, organisation, duties, ladders.
public sealed partial class PolicyBuilder
{
    /// <summary>States days, weeks and service hours.</summary>
    /// <param name="dayCutOff">When a day begins, such as <c>00:00</c>.</param>
    /// <param name="weekStart">The first day of the week, such as <c>monday</c>.</param>
    /// <param name="serviceFrom">When service begins.</param>
    /// <param name="serviceTo">When service ends.</param>
    /// <param name="basis">What the service hours rest on; empty where nothing.</param>
    public PolicyBuilder Calendar(string dayCutOff, string weekStart, string serviceFrom, string serviceTo, string basis = "") => Section("calendar", new JsonObject
    {
        ["dayCutOff"] = dayCutOff, ["weekStart"] = weekStart, ["service"] = Optional(new() { ["from"] = serviceFrom, ["to"] = serviceTo }, ("basis", basis)),
    });

    /// <summary>States levels, posts, forces, kinds of contact, sources and departments.</summary>
    public PolicyBuilder Organisation(Action<OrganisationBuilder> organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var section = new OrganisationBuilder();
        organisation(section);
        return Section("organisation", section.Node);
    }

    /// <summary>Adds a duty.</summary>
    /// <param name="id">The duty.</param>
    /// <param name="duty">Says its kind first: <see cref="DutyBuilder.Every"/>, <see cref="DutyBuilder.PerWeek"/> or <see cref="DutyBuilder.AssessWithin"/>.</param>
    public PolicyBuilder Duty(string id, Action<DutyBuilder> duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        var entry = new DutyBuilder(id);
        duty(entry);
        return Add("duties", entry.Node);
    }

    /// <summary>States how many unanswered attempts show that a resident does not answer.</summary>
    /// <param name="basis">What it rests on; empty where nothing.</param>
    /// <param name="attempts">By tier; <c>otherwise</c> for every other case.</param>
    public PolicyBuilder Attempts(string basis, params ReadOnlySpan<(string Tier, int Count)> attempts)
    {
        var section = Object("attempts");
        foreach (var (tier, count) in attempts)
            section[tier] = count;
        Optional(section, ("basis", basis));
        return this;
    }

    /// <summary>States how far two unanswered attempts must lie apart to be two, as an ISO 8601 duration; a minute where it is silent.</summary>
    /// <remarks>Goes with <see cref="Attempts"/>, before it or after it.</remarks>
    public PolicyBuilder AttemptsApart(string duration)
    {
        Object("attempts")["apart"] = duration;
        return this;
    }

    /// <summary>States how far pauses may reach, as ISO 8601 durations; what is empty has its default.</summary>
    /// <param name="backdate">How long after its start a pause may be told and still count from it; 3 days.</param>
    /// <param name="askAgain">How long somebody who is asked about a pause has to answer; 1 day.</param>
    /// <param name="longest">The longest pause by reason, such as <c>("hospital", "P90D")</c>.</param>
    public PolicyBuilder Pauses(string backdate = "", string askAgain = "", params ReadOnlySpan<(string Reason, string Period)> longest)
    {
        var section = Optional([], ("backdate", backdate), ("askAgain", askAgain));
        foreach (var (reason, period) in longest)
            (section["longest"] ??= new JsonObject())[reason] = period;
        return Section("pauses", section);
    }

    /// <summary>States how late visits may be told, as ISO 8601 durations; what is empty has its default.</summary>
    /// <param name="evidence">How long after it a visit may be told and still prove more than its worker's word; 14 days.</param>
    /// <param name="prompt">How long after it a visit may be told so that a sample may close the event that it ended; 24 hours.</param>
    /// <param name="ahead">How far a device's clock may be ahead and be taken as now; 5 minutes.</param>
    public PolicyBuilder Lateness(string evidence = "", string prompt = "", string ahead = "") =>
        Section("lateness", Optional([], ("evidence", evidence), ("prompt", prompt), ("ahead", ahead)));

    /// <summary>Adds an item of the doorstep checklist.</summary>
    public PolicyBuilder ChecklistItem(string id, params ReadOnlySpan<(string Language, string Text)> texts) =>
        Add("checklist", new() { ["id"] = id, ["text"] = Texts(texts) });

    /// <summary>Adds an item that is asked at the doors of some people only.</summary>
    public PolicyBuilder ChecklistItem(string id, Whom whom, params ReadOnlySpan<(string Language, string Text)> texts)
    {
        ArgumentNullException.ThrowIfNull(whom);
        return Add("checklist", new() { ["id"] = id, ["text"] = Texts(texts), ["for"] = whom.ToNode() });
    }

    /// <summary>States how often the programme looks for what fell due, as an ISO 8601 duration.</summary>
    public PolicyBuilder SweepEvery(string duration) => Section("sweepEvery", duration);

    /// <summary>Adds a ladder.</summary>
    public PolicyBuilder Ladder(string id, Action<LadderBuilder> ladder)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        var entry = new LadderBuilder(id);
        ladder(entry);
        return Add("ladders", entry.Node);
    }

    /// <summary>States who evaluates.</summary>
    /// <param name="post">The post.</param>
    /// <param name="within">By when, as an ISO 8601 duration.</param>
    /// <param name="sample">Which share is evaluated, such as <c>1/1</c>.</param>
    /// <param name="toTopAfter">How many bad evaluations take an event to the top.</param>
    /// <param name="basis">What it rests on; empty where nothing.</param>
    /// <param name="evidence">What a contact must be shown by to be left out by the sample; <c>doorCode</c> where empty.</param>
    /// <param name="dispensations">How often an event may be excused without a contact; the usual number where not given.</param>
    public PolicyBuilder Evaluation(
        string post, string within, string sample, int toTopAfter, string basis = "", string evidence = "", int? dispensations = null)
    {
        var entry = Optional(
            new() { ["post"] = post, ["within"] = within, ["sample"] = sample, ["toTopAfter"] = toTopAfter }, ("basis", basis), ("evidence", evidence));
        if (dispensations is { } most)
            entry["dispensations"] = most;
        return Section("evaluation", entry);
    }
}
