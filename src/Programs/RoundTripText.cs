using System.Globalization;

namespace Conform.Programs;

/// <summary>Decimal texts of floats from which the same float can be read.</summary>
public static class RoundTripText
{
    /// <summary>The shortest text that .NET makes of <paramref name="value"/>, or 17 digits where that one does not read back: .NET's own round-trip
    /// format is one digit short for 2**-25 and 2**-958.</summary>
    public static string Of(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsNaN(value) || double.Parse(shortest, CultureInfo.InvariantCulture) == value
            ? shortest
            : value.ToString("E16", CultureInfo.InvariantCulture);
    }
}
