using System.Globalization;

namespace ThreeColor.Simulation.Reports;

/// <summary>How numbers are written for people, the same on every machine.</summary>
internal static class Figures
{
    public static string Of(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share in per cent with one decimal, or a dash where there is nothing to divide by. It never rounds up to 100 %.</summary>
    public static string Share(double? share)
    {
        if (share is not { } value)
            return "–";
        var tenths = Math.Min(Math.Round(value * 1000), value < 1 ? 999 : 1000);
        return (tenths / 10).ToString("0.0", CultureInfo.InvariantCulture) + " %";
    }

    public static string Share(int part, int whole) => Share(whole == 0 ? null : (double)part / whole);

    /// <summary>Minutes as hours and minutes.</summary>
    public static string Minutes(long minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h {minutes % 60:00} min");
}
