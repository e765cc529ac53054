using System.Text.Json.Nodes;

namespace ThreeColor.Policies.Building;

/// <summary>One ladder of a <see cref="PolicyBuilder"/>, its rungs from the first called to the last resort. Durations are ISO 8601. Not safe for concurrent use.</summary>
public sealed class LadderBuilder
{
    private readonly JsonArray _rungs = [];

    internal LadderBuilder(string id) => Node = new() { ["id"] = id, ["rungs"] = _rungs };

    internal JsonObject Node { get; }

    /// <summary>The causes it serves.</summary>
    public LadderBuilder Causes(params ReadOnlySpan<string> causes) => Set("causes", Conditions.Names(causes));

    /// <summary>Whom it is for; everybody where this is left out.</summary>
    public LadderBuilder For(Whom whom)
    {
        ArgumentNullException.ThrowIfNull(whom);
        return Set("for", whom.ToNode());
    }

    /// <summary>Severities that begin higher than the first rung, with the post of the rung.</summary>
    public LadderBuilder Start(params ReadOnlySpan<(string Severity, string Post)> starts)
    {
        var node = new JsonObject();
        foreach (var (severity, post) in starts)
            node[severity] = post;
        return Set("start", node);
    }

    /// <summary>Adds a rung.</summary>
    /// <param name="post">The post that is called.</param>
    /// <param name="answerWithin">How long it has to report in.</param>
    /// <param name="finishWithin">How long it has to finish.</param>
    /// <param name="clock">The clock of both: <c>elapsed</c> or <c>service</c>.</param>
    /// <param name="notify">Whom to tell besides: <c>contact-persons</c> or departments.</param>
    public LadderBuilder Rung(string post, string answerWithin, string finishWithin, string clock, params ReadOnlySpan<string> notify)
    {
        var rung = new JsonObject { ["post"] = post, ["answerWithin"] = answerWithin, ["finishWithin"] = finishWithin, ["clock"] = clock };
        return Add(rung, notify);
    }

    /// <summary>Adds the last rung, which owns what reaches it.</summary>
    /// <param name="post">The post of last resort.</param>
    /// <param name="remindEvery">How often it is reminded.</param>
    /// <param name="notify">Whom to tell besides.</param>
    public LadderBuilder Top(string post, string remindEvery, params ReadOnlySpan<string> notify) => Add(new() { ["post"] = post, ["remindEvery"] = remindEvery }, notify);

    /// <summary>What it rests on.</summary>
    public LadderBuilder Basis(string basis) => Set("basis", basis);

    private LadderBuilder Add(JsonObject rung, ReadOnlySpan<string> notify)
    {
        if (!notify.IsEmpty)
            rung["notify"] = Conditions.Names(notify);
        _rungs.Add((JsonNode)rung);
        return this;
    }

    private LadderBuilder Set(string key, JsonNode value)
    {
        Node[key] = value;
        return this;
    }
}
