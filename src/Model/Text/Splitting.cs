namespace Conform.Model.Text;

/// <summary>A part of a text.</summary>
/// <param name="Start">Index of its first element.</param>
/// <param name="Stop">Index after its last element.</param>
/// <param name="IsOperand">Whether it is the whole text in a case where CPython returns the operand instead of a copy.</param>
internal readonly record struct Piece(int Start, int Stop, bool IsOperand = false);

/// <summary>Where a text is split.</summary>
/// <remarks>Source: CPython, Objects/stringlib/split.h.</remarks>
internal static class Splitting
{
    /// <summary>The pieces between occurrences of <paramref name="separator"/>, which is not empty, found from the left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">The separator.</param>
    /// <param name="limit">Largest number of splits; <see cref="long.MaxValue"/> for no limit.</param>
    public static List<Piece> AtSeparator<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long limit)
        where T : IEquatable<T>
    {
        var pieces = new List<Piece>();
        var start = 0;
        while (limit-- > 0 && text[start..].IndexOf(separator) is >= 0 and var offset)
        {
            pieces.Add(new(start, start + offset));
            start += offset + separator.Length;
        }

        pieces.Add(new(start, text.Length, IsOperand: pieces.Count == 0));
        return pieces;
    }

    /// <summary>The pieces between occurrences of <paramref name="separator"/>, which is not empty, found from the right.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">The separator.</param>
    /// <param name="limit">Largest number of splits; <see cref="long.MaxValue"/> for no limit.</param>
    public static List<Piece> AtSeparatorFromRight<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long limit)
        where T : IEquatable<T>
    {
        var pieces = new List<Piece>();
        var stop = text.Length;
        while (limit-- > 0 && text[..stop].LastIndexOf(separator) is >= 0 and var start)
        {
            pieces.Add(new(start + separator.Length, stop));
            stop = start;
        }

        pieces.Add(new(0, stop, IsOperand: pieces.Count == 0));
        pieces.Reverse();
        return pieces;
    }

    /// <summary>The words between runs of whitespace, found from the left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">Largest number of splits; <see cref="long.MaxValue"/> for no limit.</param>
    public static List<Piece> AtWhitespace<T, TAlphabet>(ReadOnlySpan<T> text, long limit)
        where TAlphabet : IAlphabet<T>
    {
        var pieces = new List<Piece>();
        var position = SkipSpace<T, TAlphabet>(text, 0);
        while (position < text.Length && limit-- > 0)
        {
            var start = position++;
            while (position < text.Length && !TAlphabet.IsWhitespace(text[position]))
            {
                position++;
            }

            pieces.Add(new(start, position, IsOperand: start == 0 && position == text.Length));
            position = SkipSpace<T, TAlphabet>(text, position);
        }

        if (position < text.Length)
        {
            pieces.Add(new(position, text.Length));
        }

        return pieces;
    }

    /// <summary>The words between runs of whitespace, found from the right.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">Largest number of splits; <see cref="long.MaxValue"/> for no limit.</param>
    public static List<Piece> AtWhitespaceFromRight<T, TAlphabet>(ReadOnlySpan<T> text, long limit)
        where TAlphabet : IAlphabet<T>
    {
        var pieces = new List<Piece>();
        var position = SkipSpaceFromRight<T, TAlphabet>(text, text.Length);
        while (position > 0 && limit-- > 0)
        {
            var stop = position--;
            while (position > 0 && !TAlphabet.IsWhitespace(text[position - 1]))
            {
                position--;
            }

            pieces.Add(new(position, stop, IsOperand: position == 0 && stop == text.Length));
            position = SkipSpaceFromRight<T, TAlphabet>(text, position);
        }

        if (position > 0)
        {
            pieces.Add(new(0, position));
        }

        pieces.Reverse();
        return pieces;
    }

    /// <summary>The lines, with their ends if <paramref name="keepEnds"/>; carriage return and line feed end one line together.</summary>
    public static List<Piece> AtLineBreaks<T, TAlphabet>(ReadOnlySpan<T> text, bool keepEnds)
        where TAlphabet : IAlphabet<T>
    {
        var pieces = new List<Piece>();
        var position = 0;
        while (position < text.Length)
        {
            var start = position;
            while (position < text.Length && !TAlphabet.IsLineBreak(text[position]))
            {
                position++;
            }

            var stop = position;
            if (position < text.Length)
            {
                position += position + 1 < text.Length && TAlphabet.IsLineBreakPair(text[position], text[position + 1]) ? 2 : 1;
                stop = keepEnds ? position : stop;
            }

            pieces.Add(new(start, stop, IsOperand: start == 0 && stop == text.Length));
        }

        return pieces;
    }

    /// <summary>What is left without whitespace at the ends.</summary>
    public static Piece Trim<T, TAlphabet>(ReadOnlySpan<T> text, TextSides sides)
        where TAlphabet : IAlphabet<T>
    {
        var start = sides.HasFlag(TextSides.Left) ? SkipSpace<T, TAlphabet>(text, 0) : 0;
        var stop = sides.HasFlag(TextSides.Right) ? Math.Max(start, SkipSpaceFromRight<T, TAlphabet>(text, text.Length)) : text.Length;
        return new(start, stop);
    }

    /// <summary>What is left without elements of <paramref name="set"/> at the ends.</summary>
    public static Piece Trim<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> set, TextSides sides)
        where T : IEquatable<T>
    {
        var (start, stop) = (0, text.Length);
        while (sides.HasFlag(TextSides.Left) && start < stop && set.Contains(text[start]))
        {
            start++;
        }

        while (sides.HasFlag(TextSides.Right) && stop > start && set.Contains(text[stop - 1]))
        {
            stop--;
        }

        return new(start, stop);
    }

    private static int SkipSpace<T, TAlphabet>(ReadOnlySpan<T> text, int position)
        where TAlphabet : IAlphabet<T>
    {
        while (position < text.Length && TAlphabet.IsWhitespace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int SkipSpaceFromRight<T, TAlphabet>(ReadOnlySpan<T> text, int position)
        where TAlphabet : IAlphabet<T>
    {
        while (position > 0 && TAlphabet.IsWhitespace(text[position - 1]))
        {
            position--;
        }

        return position;
    }
}
