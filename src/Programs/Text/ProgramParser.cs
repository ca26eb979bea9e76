using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Reads a whole program: header, separators and cells.</summary>
internal sealed class ProgramParser
{
    private readonly TokenReader tokens;
    private readonly NodePlaces places;
    private readonly StatementParser statements;

    /// <summary>Reads from <paramref name="source"/>.</summary>
    public ProgramParser(SourceText source)
    {
        tokens = new TokenReader(source);
        places = new NodePlaces(tokens);
        statements = new StatementParser(tokens, places);
    }

    /// <summary>The program of the whole text.</summary>
    /// <exception cref="ProgramFormatException">The text is not of the program language.</exception>
    public Program Parse()
    {
        List<Import> imports = [];
        List<Cell> cells = [];
        List<Statement> body = [];
        var isSeparated = false;
        var isHeaderAllowed = true;
        while (tokens.Current.Kind != TokenKind.End)
        {
            if (tokens.Current.Kind == TokenKind.CellSeparator)
            {
                EndCell();
                isSeparated = true;
                tokens.Take();
                continue;
            }

            if (isHeaderAllowed && (tokens.Current.Is("import") || tokens.Current.Is("from")))
            {
                if (statements.Header() is { Module: not LanguageNames.CopyModule } line)
                {
                    imports.Add(line);
                }

                continue;
            }

            isHeaderAllowed = false;
            body.AddRange(statements.Statement());
        }

        EndCell();
        return new(cells.ToValueList()) { Imports = imports.ToValueList() };

        void EndCell()
        {
            if (isSeparated || body.Count > 0)
            {
                new PlacementRules(places).Check(body);
                new ScopeRules(places, statements.Names).Check(body);
                cells.Add(new(body.ToValueList()));
                body = [];
            }
        }
    }
}
