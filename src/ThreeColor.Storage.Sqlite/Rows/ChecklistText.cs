using ThreeColor.Json;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Rows;

// A checklist as a short JSON list: an item that was fine by its name alone, any other with what was found behind a space,
// which no id can hold.
internal static class ChecklistText
{
    public static string? Write(ValueList<ChecklistAnswer> checklist) =>
        checklist.IsEmpty ? null : CareJson.Write(checklist.Select(Write).ToValueList());

    public static ValueList<ChecklistAnswer> Read(string? text) =>
        text is null ? [] : CareJson.Read<ValueList<string>>(text).Select(ReadAnswer).ToValueList();

    private static string Write(ChecklistAnswer answer) => answer.Result == ChecklistResult.Fine
        ? answer.Item.Value
        : $"{answer.Item} {answer.Result.ToString().ToLowerInvariant()}";

    private static ChecklistAnswer ReadAnswer(string text) => text.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0
        ? new(new(text[..space]), Enum.Parse<ChecklistResult>(text[(space + 1)..], ignoreCase: true))
        : new(new(text), ChecklistResult.Fine);
}
