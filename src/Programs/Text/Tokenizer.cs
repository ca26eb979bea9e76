using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Cuts a program text into tokens, one at a time, so that errors come in source order.</summary>
/// <remarks>Source: Python Language Reference, 2 "Lexical analysis"; stricter where versions differ or warn.</remarks>
internal sealed class Tokenizer(SourceText source)
{
    private static readonly string[] Operators =
    [
        "**=", "//=", "<<=", ">>=", "...", ":=", "->", "**", "//", "<<", ">>", "<=", ">=", "==", "!=", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", "@=",
        "+", "-", "*", "/", "%", "|", "&", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "=", "@",
    ];

    private readonly Stack<(char Bracket, int Start)> brackets = new();
    private readonly Stack<int> indentations = new([0]);
    private readonly Queue<Token> pending = new();
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private int position;
    private bool isAtLineStart = true;

    /// <summary>The next token; <see cref="TokenKind.End"/> again and again at the end.</summary>
    /// <exception cref="ProgramFormatException">No token of the program language stands at this place.</exception>
    public Token Next()
    {
        if (pending.TryDequeue(out Token token))
        {
            return token;
        }

        if (isAtLineStart)
        {
            isAtLineStart = false;
            StartLine();
            return Next();
        }

        SkipSpace();
        return source[position] switch
        {
            '\n' => EndLine(),
            '\0' => End(),
            >= '0' and <= '9' => Number(),
            '.' when char.IsAsciiDigit(source[position + 1]) => Number(),
            '\'' or '"' => Text(prefixLength: 0),
            var letter when LanguageNames.IsIdentifierPart(letter) => Word(),
            _ => Operator(),
        };
    }

    /// <summary>Skips empty lines; queues the change of indentation, the separator or the end that begins the next line.</summary>
    private void StartLine()
    {
        while (true)
        {
            var lineStart = position;
            while (source[position] is ' ' or '\t')
            {
                position++;
            }

            if (IsSeparator(lineStart))
            {
                SkipComment();
                position = Math.Min(position + 1, source.Length);
                CloseBlocks(0, lineStart);
                pending.Enqueue(new(TokenKind.CellSeparator, "", lineStart));
                isAtLineStart = true;
                return;
            }

            SkipComment();
            if (source[position] == '\n')
            {
                position++;
            }
            else if (position >= source.Length)
            {
                CloseBlocks(0, position);
                pending.Enqueue(new(TokenKind.End, "", position));
                return;
            }
            else
            {
                ChangeIndentation(lineStart);
                return;
            }
        }
    }

    private void ChangeIndentation(int lineStart)
    {
        var tab = source.Text.IndexOf('\t', lineStart, position - lineStart);
        if (tab >= 0)
        {
            throw source.Error(tab, FormatMessages.Tab);
        }

        if (source[position] == '\\')
        {
            throw source.Error(position, FormatMessages.Continuation);
        }

        var indentation = position - lineStart;
        if (indentation > indentations.Peek())
        {
            indentations.Push(indentation);
            pending.Enqueue(new(TokenKind.Indent, "", position));
            return;
        }

        CloseBlocks(indentation, position);
        if (indentation != indentations.Peek())
        {
            throw source.Error(position, FormatMessages.Dedent);
        }
    }

    private void CloseBlocks(int indentation, int start)
    {
        while (indentations.Peek() > indentation)
        {
            indentations.Pop();
            pending.Enqueue(new(TokenKind.Dedent, "", start));
        }
    }

    /// <summary>Skips spaces, comments, continued lines and, inside brackets, line ends.</summary>
    private void SkipSpace()
    {
        while (true)
        {
            switch (source[position])
            {
                case ' ' or '\t':
                    position++;
                    break;
                case '\n' when brackets.Count > 0:
                    position++;
                    break;
                case '#':
                    if (IsSeparator(position))
                    {
                        throw source.Error(position, FormatMessages.SeparatorInside);
                    }

                    SkipComment();
                    break;
                case '\\':
                    if (source[position + 1] != '\n' || position + 2 >= source.Length)
                    {
                        throw source.Error(position, FormatMessages.Continuation);
                    }

                    position += 2;
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        if (source[position] == '#')
        {
            position = source.Text.IndexOf('\n', position) is >= 0 and var end ? end : source.Length;
        }
    }

    /// <summary>Whether a separator line begins at <paramref name="start"/>: <c># %%</c> or <c>#%%</c> in the first column, then a title or nothing.</summary>
    private bool IsSeparator(int start)
    {
        if (source[start] != '#' || (start > 0 && source[start - 1] != '\n'))
        {
            return false;
        }

        var mark = source[start + 1] == ' ' ? start + 2 : start + 1;
        return source[mark] == '%' && source[mark + 1] == '%' && source[mark + 2] is ' ' or '\t' or '\n' or '\0';
    }

    private Token EndLine()
    {
        isAtLineStart = true;
        return new(TokenKind.NewLine, "", position++);
    }

    /// <summary>The end of a text whose last line has no line end: the line ends first.</summary>
    private Token End()
    {
        if (brackets.TryPeek(out (char Bracket, int Start) open))
        {
            throw source.Error(open.Start, FormatMessages.Unclosed(open.Bracket));
        }

        isAtLineStart = true;
        return new(TokenKind.NewLine, "", position);
    }

    private Token Number()
    {
        var start = position;
        (ConstantValue value, position) = NumberReader.Read(source, start);
        return new(TokenKind.Literal, source.Text[start..position], start, value);
    }

    private Token Text(int prefixLength)
    {
        var start = position;
        (ConstantValue value, position) = StringReader.Read(source, start, prefixLength);
        return new(TokenKind.Literal, source.Text[start..position], start, value);
    }

    /// <summary>A word is one string, however often it stands in the text.</summary>
    private string Shared(ReadOnlySpan<char> word)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var shared))
        {
            shared = word.ToString();
            words.Add(shared);
        }

        return shared;
    }

    private Token Word()
    {
        var end = position;
        while (LanguageNames.IsIdentifierPart(source[end]))
        {
            end++;
        }

        if (source[end] is '\'' or '"')
        {
            return Text(end - position);
        }

        var start = position;
        position = end;
        var text = Shared(source.Text.AsSpan(start, end - start));
        return new(LanguageNames.Keywords.Contains(text) ? TokenKind.Keyword : TokenKind.Name, text, start);
    }

    private Token Operator()
    {
        var rest = source.Text.AsSpan(position);
        foreach (var text in Operators)
        {
            if (rest.StartsWith(text, StringComparison.Ordinal))
            {
                var start = position;
                CountBracket(text[0]);
                position += text.Length;
                return new(TokenKind.Operator, text, start);
            }
        }

        var length = char.IsHighSurrogate(rest[0]) ? 2 : 1;
        throw source.Error(position, FormatMessages.Character(rest[..length].ToString()));
    }

    private void CountBracket(char bracket)
    {
        if (bracket is '(' or '[' or '{')
        {
            brackets.Push((bracket, position));
        }
        else if (bracket is ')' or ']' or '}')
        {
            if (!brackets.TryPop(out (char Bracket, int Start) open))
            {
                throw source.Error(position, FormatMessages.Unopened(bracket));
            }

            if ((open.Bracket, bracket) is not (('(', ')') or ('[', ']') or ('{', '}')))
            {
                throw source.Error(position, FormatMessages.Mismatched(bracket, open.Bracket));
            }
        }
    }
}
