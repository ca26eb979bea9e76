namespace Conform.Model.Text;

/// <summary>Where a text stands in a field that is wider.</summary>
public enum Alignment
{
    /// <summary>At the left; the filling comes after it.</summary>
    Left,

    /// <summary>At the right; the filling comes before it.</summary>
    Right,

    /// <summary>In the middle.</summary>
    Center,
}
