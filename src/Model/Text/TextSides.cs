namespace Conform.Model.Text;

/// <summary>Which ends of a text are meant.</summary>
[Flags]
public enum TextSides
{
    /// <summary>The beginning.</summary>
    Left = 1,

    /// <summary>The end.</summary>
    Right = 2,

    /// <summary>Both.</summary>
    Both = Left | Right,
}
