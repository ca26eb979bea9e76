namespace Conform.Model.Text;

/// <summary>How much filling a text needs in a field.</summary>
internal static class Padding
{
    /// <summary>Number of elements before and after the text.</summary>
    /// <param name="length">Length of the text.</param>
    /// <param name="width">Width of the field, not below <paramref name="length"/>.</param>
    /// <param name="alignment">Where the text stands.</param>
    /// <remarks>An odd filling in the middle goes to the left if the width is odd. Source: CPython, <c>unicode_center_impl</c>.</remarks>
    public static (int Before, int After) Of(int length, int width, Alignment alignment)
    {
        var filling = width - length;
        var before = alignment switch
        {
            Alignment.Left => 0,
            Alignment.Right => filling,
            _ => (filling / 2) + (filling & width & 1),
        };
        return (before, filling - before);
    }
}
