using System.Collections.Frozen;
using System.Globalization;

namespace ThreeColor.PolicyText;

/// <summary>Fills the places of fault texts; <c>{1:kind}</c> says the kind of a thing in Chinese.</summary>
internal sealed class ChineseKinds : IFormatProvider, ICustomFormatter
{
    public static readonly ChineseKinds Instance = new();

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["band"] = "档",
        ["basis"] = "依据",
        ["checklist item"] = "检查项",
        ["clock"] = "时钟",
        ["conflict rule"] = "冲突规则",
        ["contact kind"] = "联系方式",
        ["date"] = "日期",
        ["day of the week"] = "星期",
        ["department"] = "部门",
        ["direction"] = "方向",
        ["duration"] = "时长",
        ["duty"] = "走访要求",
        ["evidence"] = "凭证",
        ["fact"] = "事实",
        ["fact id"] = "事实编号",
        ["fact or scale"] = "事实或尺度",
        ["force"] = "力量",
        ["holiday"] = "节假日",
        ["id"] = "编号",
        ["kind"] = "类型",
        ["ladder"] = "阶梯",
        ["level"] = "层级",
        ["name"] = "名称",
        ["parameter"] = "参数",
        ["per"] = "周期",
        ["period of days, weeks, months or years"] = "天、周、月或年的时长",
        ["post"] = "岗位",
        ["range of two tiers"] = "两个等级的区间",
        ["reader"] = "读者",
        ["requirement"] = "要求",
        ["rule"] = "规则",
        ["rung"] = "补位级",
        ["scale"] = "尺度",
        ["scale id"] = "尺度编号",
        ["severity"] = "严重程度",
        ["source"] = "来源",
        ["tag"] = "标签",
        ["tag id"] = "标签编号",
        ["test"] = "测试",
        ["tier"] = "等级",
        ["time of day"] = "时刻",
        ["type"] = "类型",
        ["unit"] = "单位",
        ["value"] = "取值",
        ["whole number"] = "整数",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType!);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format == "kind")
            return Words.GetValueOrDefault(arg?.ToString() ?? "") ?? arg?.ToString() ?? "";
        return arg is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
    }
}
