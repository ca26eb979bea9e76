using System.Globalization;

namespace Conform.Cli.Commands;

/// <summary>Durations as people type them.</summary>
internal static class Durations
{
    /// <summary>Reads <c>90</c> or <c>90s</c>, <c>10m</c>, <c>2h</c>; the result is positive and at most 30 days.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var unit = text.Length > 0 ? text[^1] : ' ';
        var seconds = unit switch { 'h' => 3600.0, 'm' => 60.0, 's' => 1.0, _ => char.IsAsciiDigit(unit) ? 1.0 : 0.0 };
        var number = char.IsAsciiDigit(unit) ? text : text[..Math.Max(0, text.Length - 1)];
        if (seconds == 0 || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        var total = count * seconds;
        if (!(total > 0 && total <= TimeSpan.FromDays(30).TotalSeconds))
        {
            return false;
        }

        duration = TimeSpan.FromSeconds(total);
        return true;
    }
}
