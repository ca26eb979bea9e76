namespace Conform.Pictures.Layout;

/// <summary>How much room text takes. Everything in a box is set in a monospaced font, so that its width is known without the font.</summary>
internal static class TextMetrics
{
    /// <summary>Size of names and values, in pixels.</summary>
    public const double Value = 13;

    /// <summary>Size of titles, labels and notes, in pixels.</summary>
    public const double Small = 11.5;

    /// <summary>Width of a character of the widest of the common monospaced fonts, as a share of the size.</summary>
    private const double Advance = 0.62;

    /// <summary>Largest width, in pixels.</summary>
    public static double WidthOf(string text, double size) => text.Length * size * Advance;
}
