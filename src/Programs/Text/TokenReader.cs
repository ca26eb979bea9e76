namespace Conform.Programs.Text;

/// <summary>The tokens of a program text with one token of look-ahead.</summary>
internal sealed class TokenReader
{
    private readonly SourceText source;
    private readonly Tokenizer tokenizer;
    private Token? following;

    /// <summary>Stands on the first token of <paramref name="source"/>.</summary>
    public TokenReader(SourceText source)
    {
        this.source = source;
        tokenizer = new Tokenizer(source);
        Current = tokenizer.Next();
    }

    /// <summary>The token to be read next.</summary>
    public Token Current { get; private set; }

    /// <summary>The token after <see cref="Current"/>.</summary>
    public Token Following => following ??= tokenizer.Next();

    /// <summary>Reads the current token and steps to the next one.</summary>
    public Token Take()
    {
        Token taken = Current;
        Current = Following;
        following = null;
        return taken;
    }

    /// <summary>Whether the current token is the operator or keyword <paramref name="text"/>; steps over it if so.</summary>
    public bool TryTake(string text)
    {
        var isThere = Current.Is(text);
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    /// <summary>Steps over the operator or keyword <paramref name="text"/>.</summary>
    /// <exception cref="ProgramFormatException">Something else stands there.</exception>
    public Token Expect(string text) => Current.Is(text) ? Take() : throw Unexpected($"'{text}'");

    /// <summary>The exception for the current token where only <paramref name="allowed"/> may stand.</summary>
    public ProgramFormatException Unexpected(string allowed) => Error(Current, FormatMessages.Unexpected(Current, allowed));

    /// <summary>The exception for the place of <paramref name="token"/>.</summary>
    public ProgramFormatException Error(Token token, string message) => source.Error(token.Start, message);

    /// <summary>The exception for <paramref name="position"/> in the source text.</summary>
    public ProgramFormatException Error(int position, string message) => source.Error(position, message);
}
