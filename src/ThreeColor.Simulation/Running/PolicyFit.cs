using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Simulation.Population;

namespace ThreeColor.Simulation.Running;

/// <summary>Whether a policy speaks the words that the people of a synthetic district use.</summary>
public static class PolicyFit
{
    /// <summary>Every word that is missing (TC0501); none when the district can run under the policy.</summary>
    public static ValueList<Fault> Check(CarePolicy policy)
    {
        var faults = new FaultList();
        var organisation = policy.Frame.Organisation;
        Require(faults, "/tiers", "tier", "等级", ["red", "yellow", "blue"], policy.Frame.Tiers.Select(tier => tier.Code.Value));
        Require(faults, "/organisation/levels", "level", "层级", Vocabulary.Levels, organisation.Levels.Select(level => level.Value));
        Require(faults, "/organisation/posts", "post", "岗位", Vocabulary.Posts, organisation.Posts.Select(post => post.Id.Value));
        Require(faults, "/organisation/forces", "force", "力量", Vocabulary.Forces, organisation.Forces.Select(force => force.Value));
        Require(faults, "/organisation/contactKinds", "contact kind", "联系方式", ["home-visit", "attempt"], organisation.ContactKinds.Select(kind => kind.Id.Value));
        Require(faults, "/organisation/sources", "source", "来源", Vocabulary.Sources, organisation.Sources.Select(source => source.Value));
        Require(faults, "/organisation/departments", "department", "部门", ["health", "civil-affairs", "housing"], organisation.Departments.Select(department => department.Value));
        Require(faults, "/facts", "fact", "事实", Vocabulary.Facts, policy.Classification.Facts.Select(fact => fact.Id.Value));
        Require(faults, "/ladders", "cause", "事由", ["need", "hazard", "emergency"], policy.Escalation.Ladders.SelectMany(ladder => ladder.Causes).Select(cause => cause.Value));
        return faults.Faults;
    }

    private static void Require(FaultList faults, string pointer, string kind, string chineseKind, IEnumerable<string> needed, IEnumerable<string> declared)
    {
        foreach (var word in needed.Except(declared, StringComparer.Ordinal))
            faults.Add(SimulationFaults.WordMissing, new Location(pointer, 1, 1), kind, word, chineseKind);
    }
}
