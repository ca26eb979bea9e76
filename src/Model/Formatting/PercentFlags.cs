namespace Conform.Model.Formatting;

/// <summary>The flags of a <c>%</c> conversion.</summary>
/// <remarks>Source: Python Library Reference, "printf-style String Formatting".</remarks>
[Flags]
internal enum PercentFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>-</c>: padding on the right.</summary>
    Left = 1,

    /// <summary><c>+</c>: a sign always.</summary>
    Sign = 2,

    /// <summary>A blank where a sign could be.</summary>
    Blank = 4,

    /// <summary><c>#</c>: the alternate form.</summary>
    Alternate = 8,

    /// <summary><c>0</c>: padding of numbers by zeros.</summary>
    Zero = 16,
}
