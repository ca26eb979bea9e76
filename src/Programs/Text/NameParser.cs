namespace Conform.Programs.Text;

/// <summary>Reads names and refuses those that a program may not use.</summary>
internal sealed class NameParser(TokenReader tokens)
{
    /// <summary>Reads a name that is read, or read and bound by its place; <see cref="LanguageNames.CopyModule"/> is left to the caller.</summary>
    public string Read()
    {
        Token token = Take();
        if (LanguageNames.OtherBuiltins.Contains(token.Text))
        {
            throw tokens.Error(token, FormatMessages.OtherBuiltin(token.Text));
        }

        return token.Text;
    }

    /// <summary>Reads a name that is bound here.</summary>
    public string Bound()
    {
        Token token = tokens.Current;
        return Read() is var name && name == LanguageNames.CopyModule ? throw tokens.Error(token, FormatMessages.CopyName) : name;
    }

    /// <summary>Reads the name of a keyword argument, which names a parameter of the called function.</summary>
    public string Argument() => Take().Text;

    /// <summary>Reads the name of an attribute.</summary>
    public string Attribute()
    {
        Token token = tokens.Current;
        var name = token.Kind == TokenKind.Name ? tokens.Take().Text : throw tokens.Unexpected("the name of an attribute");
        if (name.StartsWith('_'))
        {
            throw tokens.Error(token, FormatMessages.PrivateAttribute(name));
        }

        return LanguageNames.Attributes.Contains(name) || LanguageNames.CopyFunctions.Contains(name)
            ? name
            : throw tokens.Error(token, FormatMessages.UnknownAttribute(name));
    }

    private Token Take()
    {
        Token token = tokens.Current.Kind == TokenKind.Name ? tokens.Take() : throw tokens.Unexpected("a name");
        return token.Text.StartsWith("__", StringComparison.Ordinal) ? throw tokens.Error(token, FormatMessages.DunderName(token.Text)) : token;
    }
}
