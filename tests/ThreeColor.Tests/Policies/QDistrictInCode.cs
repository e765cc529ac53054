using System.Text.Json.Nodes;
using ThreeColor.Policies.Building;
using static ThreeColor.Policies.Building.Conditions;

namespace ThreeColor.Tests.Policies;

/// <summary>The shipped policy written in C#, word for word.</summary>
internal static class QDistrictInCode
{
    private static readonly string[] Conditions = ["illness.suddenOnset", "accident.likely", "chronic.unstable", "mobility.limited"];

    public static PolicyBuilder Policy() => Programme(Rules(new PolicyBuilder("q-district", "1.0.0", "2023-01-01", "Asia/Shanghai", "zh-Hans", "en")
        .Basis("P", "doi:10.12677/ass.2025.149814")
        .Basis("S", "GB/T 42195-2022")
        .Basis("R", "our monotone reading of the paper; the paper's own wording leaves people in need without a tier")
        .Basis("A", "assumed: the paper does not state it")
        .Tier("red", "safety", "P", ("zh-Hans", "红色"), ("en", "Red"))
        .Tier("yellow", "follow-up", "P", ("zh-Hans", "黄色"), ("en", "Yellow"))
        .Tier("blue", "support", "P", ("zh-Hans", "蓝色"), ("en", "Blue"))));

    private static PolicyBuilder Rules(PolicyBuilder policy) => Tests(policy
        .Choice("care.cover", ["allDay", "basic", "partDay", "lacking"], ("zh-Hans", "照料情况"), ("en", "Care cover")).About("care.cover", "civil-affairs", "P1Y")
        .YesNo("illness.suddenOnset", ("zh-Hans", "突发性疾病"), ("en", "Sudden-onset illness")).About("illness.suddenOnset", "health")
        .YesNo("accident.likely", ("zh-Hans", "随时可能发生意外"), ("en", "May have an accident at any time")).About("accident.likely", "grid-visit")
        .YesNo("chronic.unstable", ("zh-Hans", "基础疾病不稳定"), ("en", "Underlying disease unstable")).About("chronic.unstable", "health")
        .YesNo("mobility.limited", ("zh-Hans", "行动不便"), ("en", "Limited mobility")).About("mobility.limited", "disabled-persons")
        .Number("ability.total", 0, 90, ("zh-Hans", "老年人能力评估总分"), ("en", "Ability total")).About("ability.total", "civil-affairs", "P2Y", "S")
        .Scale("care", "care.cover", "later", ("basic", ["allDay", "basic"]), ("partDay", ["partDay"]), ("lacking", ["lacking"]))
        .BandName("care", "basic", "", ("zh-Hans", "有基本照料"), ("en", "basic care"))
        .BandName("care", "partDay", "", ("zh-Hans", "只有部分时间有人照料"), ("en", "care part of the day"))
        .BandName("care", "lacking", "", ("zh-Hans", "缺乏照料"), ("en", "care lacking"))
        .Scale("selfCare", "ability.total", "lower", ("able", 90, 90), ("difficulty", 0, 89))
        .BandName("selfCare", "able", "S", ("zh-Hans", "能力完好"), ("en", "intact"))
        .BandName("selfCare", "difficulty", "S", ("zh-Hans", "自理困难"), ("en", "difficulty in self-care"))
        .Rule("R1", "red", All(In("care", "lacking+"), Any(Yes("illness.suddenOnset"), Yes("accident.likely"))), "R")
        .Rule("Y1", "yellow", All(In("care", "partDay+"), Any([.. Conditions.Select(Yes)])), "R")
        .Rule("B1", "blue", Any([.. Conditions.Select(Yes), In("selfCare", "difficulty+")]), "R")
        .SupersededAfter("P30D", "A")
        .InNeed(Any([.. Conditions.Select(Yes), In("selfCare", "difficulty+")]))
        .Require("no-gap", "no-dead-rule", "monotone"));

    private static PolicyBuilder Tests(PolicyBuilder policy)
    {
        policy.Test("T1", test => test.Knowing(("care.cover", "lacking"), ("illness.suddenOnset", true)).Expect("red"))
            .Test("T2", test => test.Knowing(("illness.suddenOnset", true)).Expect("blue", "red").Asks("care.cover"));
        (string Cover, string True, int Ability, string Expect)[] people =
        [
            ("partDay", "mobility.limited", 90, "yellow"), ("basic", "", 89, "blue"), ("lacking", "", 90, "none"), ("lacking", "accident.likely", 90, "red"),
            ("lacking", "chronic.unstable", 90, "yellow"), ("partDay", "illness.suddenOnset", 90, "yellow"), ("partDay", "accident.likely", 90, "yellow"),
            ("partDay", "chronic.unstable", 90, "yellow"), ("basic", "illness.suddenOnset", 90, "blue"), ("basic", "accident.likely", 90, "blue"),
            ("basic", "chronic.unstable", 90, "blue"), ("basic", "mobility.limited", 90, "blue"), ("basic", "", 90, "none"), ("lacking", "", 89, "blue"),
            ("allDay", "mobility.limited", 90, "blue"), ("lacking", "illness.suddenOnset mobility.limited", 90, "red"), ("lacking", "mobility.limited", 90, "yellow"),
        ];
        for (var i = 0; i < people.Length; i++)
        {
            var person = people[i];
            (string, JsonNode)[] known = [("care.cover", person.Cover), .. Conditions.Select(fact => (fact, (JsonNode)person.True.Split(' ').Contains(fact))), ("ability.total", person.Ability)];
            policy.Test($"T{i + 3}", person.Expect, known);
        }

        return policy;
    }

    private static PolicyBuilder Programme(PolicyBuilder policy) => Ladders(policy
        .Calendar("00:00", "monday", "08:00", "20:00", "A")
        .Organisation(organisation => organisation
            .Levels("district", "town", "general-grid", "ordinary-grid", "micro-grid")
            .Post("micro-grid-worker", "micro-grid", ("zh-Hans", "微网格员"), ("en", "Micro-grid worker"))
            .Post("micro-grid-leader", "micro-grid", ("zh-Hans", "微网格长"), ("en", "Micro-grid leader"))
            .Post("ordinary-grid-leader", "ordinary-grid", ("zh-Hans", "一般网格长"), ("en", "Ordinary-grid leader"))
            .Post("general-grid-leader", "general-grid", ("zh-Hans", "总网格长"), ("en", "General-grid leader"))
            .Post("town-supervisor", "town", ("zh-Hans", "镇街巡屏员"), ("en", "Town supervisor"))
            .LastResort("task-force", "district", ("zh-Hans", "工作专班"), ("en", "Task force"))
            .Forces("department-staff", "committee-cadre", "grid-manager", "service-professional", "resident-volunteer")
            .ContactKind("home-visit", 3).ContactKind("phone", 1).ContactKind("attempt", 0)
            .Sources("civil-affairs", "health", "disabled-persons", "grid-visit", "device")
            .Departments("health", "civil-affairs", "disabled-persons", "housing", "emergency-management", "ambulance"))
        .Duty("home-visit", duty => duty
            .Every(("red", "P2D"), ("yellow", "P7D"), ("blue", "P1M")).Contacts("home-visit").Evidence("doorCode")
            .RemindBefore(("red", "PT12H"), ("yellow", "P1D"), ("blue", "P3D")).Basis("P"))
        .Duty("first-assessment", duty => duty.AssessWithin("P7D").Contacts("home-visit").Evidence("statement").Basis("A"))
        .Attempts("A", ("red", 1), ("yellow", 2), ("blue", 3), ("otherwise", 2))
        .ChecklistItem("open.health", ("zh-Hans", "问身体状况"), ("en", "Ask about health"))
        .ChecklistItem("open.diet", ("zh-Hans", "问饮食起居"), ("en", "Ask about meals and days"))
        .ChecklistItem("open.family", ("zh-Hans", "问家庭情况"), ("en", "Ask about the family"))
        .ChecklistItem("enter.water", ("zh-Hans", "检查用水"), ("en", "Check the water"))
        .ChecklistItem("enter.electricity", ("zh-Hans", "检查用电"), ("en", "Check the electricity"))
        .ChecklistItem("enter.gas", ("zh-Hans", "检查用气"), ("en", "Check the gas"))
        .ChecklistItem("leave.clutter", ("zh-Hans", "清杂物"), ("en", "Clear clutter"))
        .ChecklistItem("leave.rubbish", ("zh-Hans", "清垃圾"), ("en", "Take the rubbish out"))
        .ChecklistItem("leave.passage", ("zh-Hans", "清通道"), ("en", "Clear the passage"))
        .SweepEvery("PT15M")
        .Evaluation("ordinary-grid-leader", "P3D", "1/1", 2, "A"));

    private static PolicyBuilder Ladders(PolicyBuilder policy) => policy
        .Ladder("visit", ladder => ladder.Causes("worker-did-not-come").Basis("A")
            .Rung("micro-grid-leader", "PT4H", "PT12H", "service").Rung("ordinary-grid-leader", "PT4H", "PT12H", "service")
            .Rung("general-grid-leader", "PT4H", "P1D", "elapsed").Top("task-force", "PT12H"))
        .Ladder("no-answer", ladder => ladder.Causes("resident-did-not-answer").Basis("A")
            .Rung("micro-grid-leader", "PT2H", "PT6H", "elapsed", "contact-persons").Rung("ordinary-grid-leader", "PT2H", "PT6H", "elapsed", "contact-persons")
            .Rung("general-grid-leader", "PT2H", "PT12H", "elapsed").Top("task-force", "PT6H"))
        .Ladder("need", ladder => ladder.Causes("need", "hazard").Basis("A").Start(("major", "task-force"))
            .Rung("micro-grid-leader", "PT4H", "P3D", "service").Rung("ordinary-grid-leader", "PT4H", "P3D", "service")
            .Rung("general-grid-leader", "PT4H", "P5D", "elapsed").Top("task-force", "P1D"))
        .Ladder("emergency", ladder => ladder.Causes("emergency").Basis("P")
            .Rung("micro-grid-leader", "PT15M", "PT2H", "elapsed", "health", "ambulance", "contact-persons")
            .Rung("general-grid-leader", "PT15M", "PT2H", "elapsed").Top("task-force", "PT1H"));
}
