namespace Conform.Programs.Text;

/// <summary>A program text that is safe to tokenise: LF line ends, no BOM, no control characters, valid UTF-16, of bounded size.</summary>
internal sealed class SourceText
{
    /// <summary>Largest size of a program text, in UTF-16 units. Some CPython compile in time that grows with the square of it.</summary>
    public const int LargestSize = 250_000;

    /// <summary>Normalises and checks <paramref name="raw"/>.</summary>
    /// <exception cref="ProgramFormatException">A character is not allowed anywhere, or the text is too large.</exception>
    public SourceText(string raw)
    {
        Text = raw.StartsWith('\uFEFF') ? raw[1..] : raw;
        if (Text.Length > LargestSize)
        {
            throw Error(0, FormatMessages.TooLarge);
        }

        Text = Text.Replace("\r\n", "\n", StringComparison.Ordinal);
        for (var i = 0; i < Text.Length; i++)
        {
            var character = Text[i];
            if (char.IsControl(character) && character is not ('\n' or '\t') && character <= '\x7f')
            {
                throw Error(i, FormatMessages.ControlCharacter(character));
            }

            if (char.IsHighSurrogate(character) && i + 1 < Text.Length && char.IsLowSurrogate(Text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(character))
            {
                throw Error(i, FormatMessages.LoneSurrogate(character));
            }
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>The unit at <paramref name="position"/>, or NUL past the end.</summary>
    public char this[int position] => position < Text.Length ? Text[position] : '\0';

    /// <summary>The exception for what stands at <paramref name="position"/>, 0 to <see cref="Length"/>.</summary>
    public ProgramFormatException Error(int position, string message)
    {
        var lineStart = position == 0 ? 0 : Text.LastIndexOf('\n', position - 1) + 1;
        var lineEnd = Text.IndexOf('\n', lineStart);
        var line = 1 + Text.AsSpan(0, lineStart).Count('\n');
        var column = 1 + Text.Skip(lineStart).Take(position - lineStart).Count(unit => !char.IsLowSurrogate(unit));
        return new ProgramFormatException(message, line, column, lineEnd < 0 ? Text[lineStart..] : Text[lineStart..lineEnd]);
    }
}
