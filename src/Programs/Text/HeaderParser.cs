namespace Conform.Programs.Text;

/// <summary>Reads the lines of a program's header. Source: Python Language Reference, 7.11 "The import statement".</summary>
internal sealed class HeaderParser(TokenReader tokens, HeaderNames header)
{
    /// <summary>Reads one <c>import</c> or <c>from</c>, up to the end of its line; the names are bound then.</summary>
    public Import Read()
    {
        var isPlain = tokens.Current.Is("import");
        tokens.Take();
        Token token = tokens.Current;
        var module = Name();
        if (!LanguageNames.Modules.TryGetValue(module, out var known))
        {
            throw tokens.Error(token, FormatMessages.UnknownModule(module));
        }

        if (!isPlain && module == LanguageNames.CopyModule)
        {
            throw tokens.Error(token, FormatMessages.ImportCopy);
        }

        var line = new Import(module, isPlain ? [] : Names(module, known));
        if (tokens.Current.Kind != TokenKind.NewLine && !tokens.Current.Is(";"))
        {
            throw tokens.Error(tokens.Current, FormatMessages.ImportForm);
        }

        foreach (var name in line.Bound)
        {
            if (name != LanguageNames.CopyModule && (header.IsModule(name) || header.IsBound(name)))
            {
                throw tokens.Error(token, FormatMessages.ImportedTwice(name));
            }
        }

        header.Add(line);
        return line;
    }

    private ValueList<string> Names(string module, System.Collections.Frozen.FrozenSet<string> known)
    {
        tokens.Expect("import");
        List<string> names = [];
        do
        {
            Token token = tokens.Current;
            var name = Name();
            if (!known.Contains(name))
            {
                throw tokens.Error(token, FormatMessages.ModuleAttribute(module, name));
            }

            if (names.Contains(name))
            {
                throw tokens.Error(token, FormatMessages.ImportedTwice(name));
            }

            names.Add(name);
        }
        while (tokens.TryTake(","));
        return names.ToValueList();
    }

    private string Name() => tokens.Current.Kind == TokenKind.Name ? tokens.Take().Text : throw tokens.Error(tokens.Current, FormatMessages.ImportForm);
}
