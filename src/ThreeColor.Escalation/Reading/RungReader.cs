using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Reading;

/// <summary>Reads one rung as written.</summary>
internal sealed class RungReader(PolicyFrame frame, FaultList faults)
{
    private const string ContactPersons = "contact-persons";

    public RungDraft? Read(LocatedNode node, bool isTop)
    {
        if (node.AsObject(faults) is not { } entry)
            return null;
        var notify = entry.Optional("notify")?.AsArray(faults) ?? [];
        var draft = new RungDraft
        {
            Node = node,
            IsTop = isTop,
            Post = entry.Required("post") is { } post ? ReadPost(post) : null,
            AnswerWithin = ReadLimit(entry.Optional("answerWithin")),
            FinishWithin = ReadLimit(entry.Optional("finishWithin")),
            RemindEvery = ReadLimit(entry.Optional("remindEvery")),
            Clock = entry.Optional("clock") is { } clock ? ReadClock(clock) : null,
            NotifyContactPersons = notify.Any(item => item.Text == ContactPersons),
            NotifyDepartments = notify.Select(ReadDepartment).OfType<Id<Department>>().Distinct().ToValueList(),
        };
        entry.Done();
        return draft;
    }

    public Id<Post>? ReadPost(LocatedNode node)
    {
        if (node.AsId<Post>(faults) is not { } id)
            return null;
        if (frame.Organisation.FindPost(id) is not null)
            return id;
        node.ReportUnknownName(id.Value, "post", frame.Organisation.Posts.Select(post => post.Id.Value), faults);
        return null;
    }

    private Located<Duration>? ReadLimit(LocatedNode? node) =>
        node?.AsDuration(faults) is { } limit ? new(limit, node) : null;

    private Located<LimitClock>? ReadClock(LocatedNode node)
    {
        switch (node.AsText(faults))
        {
            case "elapsed":
                return new(LimitClock.Elapsed, node);
            case "service":
                return new(LimitClock.Service, node);
            case { } other:
                node.ReportUnknownName(other, "clock", ["elapsed", "service"], faults);
                break;
        }

        return null;
    }

    private Id<Department>? ReadDepartment(LocatedNode node)
    {
        if (node.Text == ContactPersons || node.AsId<Department>(faults) is not { } id)
            return null;
        if (frame.Organisation.Departments.Contains(id))
            return id;
        node.ReportUnknownName(id.Value, "department", frame.Organisation.Departments.Select(d => d.Value).Append(ContactPersons), faults);
        return null;
    }
}
