namespace Conform.Programs.Text;

/// <summary>Reads names and refuses those that a program may not use.</summary>
/// <remarks>Where a special name such as <c>__init__</c> may stand is up to <see cref="ScopeRules"/>.</remarks>
internal sealed class NameParser(TokenReader tokens, HeaderNames header)
{
    /// <summary>Reads a name that is read, or read and bound by its place; names of the header are left to the caller.</summary>
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
        var name = Read();
        return Complaint(name) is { } complaint ? throw tokens.Error(token, complaint) : name;
    }

    /// <summary>Whether the header imports <paramref name="name"/> as a module.</summary>
    public bool IsModule(string name) => header.IsModule(name);

    /// <summary>Why <paramref name="name"/> cannot be bound, or null.</summary>
    public string? Complaint(string name) =>
        header.IsModule(name) ? FormatMessages.ModuleName(name)
        : header.IsBound(name) ? FormatMessages.HeaderName(name)
        : name == LanguageNames.GetAttribute ? FormatMessages.GetAttribute
        : null;

    /// <summary>Reads the name of a keyword argument, which names a parameter of the called function.</summary>
    public string Argument() => Take().Text;

    /// <summary>Reads the name of an attribute.</summary>
    public string Attribute()
    {
        Token token = tokens.Current;
        var name = token.Kind == TokenKind.Name ? tokens.Take().Text : throw tokens.Unexpected("the name of an attribute");
        return LanguageNames.IsAttribute(name) ? name : throw tokens.Error(token, FormatMessages.RefusedAttribute(name));
    }

    private Token Take()
    {
        Token token = tokens.Current.Kind == TokenKind.Name ? tokens.Take() : throw tokens.Unexpected("a name");
        return token.Text.StartsWith("__", StringComparison.Ordinal) && !LanguageNames.SpecialNames.Contains(token.Text)
            ? throw tokens.Error(token, FormatMessages.DunderName(token.Text))
            : token;
    }
}
