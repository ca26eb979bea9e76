namespace Conform.Model.Text;

/// <summary>Searches for a part of a text within bounds that are adjusted as those of a slice.</summary>
/// <remarks>Source: CPython, Objects/stringlib/find.h and the macro <c>ADJUST_INDICES</c>.</remarks>
internal static class Searching
{
    /// <summary>Index of the first occurrence of <paramref name="part"/> in <c>text[start:stop]</c>, or -1.</summary>
    public static int Find<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, long start, long stop)
        where T : IEquatable<T>
    {
        if (!TryWindow(text, start, stop, out var first, out var window))
        {
            return -1;
        }

        var index = window.IndexOf(part);
        return index < 0 ? -1 : first + index;
    }

    /// <summary>Index of the last occurrence of <paramref name="part"/> in <c>text[start:stop]</c>, or -1.</summary>
    public static int FindLast<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, long start, long stop)
        where T : IEquatable<T>
    {
        if (!TryWindow(text, start, stop, out var first, out var window))
        {
            return -1;
        }

        var index = part.IsEmpty ? window.Length : window.LastIndexOf(part);
        return index < 0 ? -1 : first + index;
    }

    /// <summary>Number of occurrences of <paramref name="part"/> in <c>text[start:stop]</c> that do not overlap; an empty part occurs before each
    /// element and at the end.</summary>
    public static int Count<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, long start, long stop)
        where T : IEquatable<T>
    {
        if (!TryWindow(text, start, stop, out _, out var window))
        {
            return 0;
        }

        if (part.IsEmpty)
        {
            return window.Length + 1;
        }

        var count = 0;
        while (window.IndexOf(part) is >= 0 and var index)
        {
            count++;
            window = window[(index + part.Length)..];
        }

        return count;
    }

    /// <summary>Whether <c>text[start:stop]</c> starts, or with <paramref name="atEnd"/> ends, with <paramref name="part"/>.</summary>
    public static bool Matches<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, long start, long stop, bool atEnd)
        where T : IEquatable<T> =>
        TryWindow(text, start, stop, out _, out var window) && (atEnd ? window.EndsWith(part) : window.StartsWith(part));

    private static bool TryWindow<T>(ReadOnlySpan<T> text, long start, long stop, out int first, out ReadOnlySpan<T> window)
    {
        stop = stop > text.Length ? text.Length : stop < 0 ? Math.Max(stop + text.Length, 0) : stop;
        start = start < 0 ? Math.Max(start + text.Length, 0) : start;
        if (start > stop)
        {
            first = 0;
            window = default;
            return false;
        }

        first = (int)start;
        window = text[first..(int)stop];
        return true;
    }
}
