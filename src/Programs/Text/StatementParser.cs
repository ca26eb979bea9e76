using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Reads simple statements, and compound ones through <see cref="CompoundParser"/>.</summary>
/// <remarks>Source: Python Language Reference, 7 "Simple statements".</remarks>
internal sealed class StatementParser
{
    private readonly TokenReader tokens;
    private readonly NodePlaces places;
    private readonly ExpressionParser expressions;
    private readonly CompoundParser compounds;

    /// <summary>Reads from <paramref name="tokens"/> and notes the place of each node in <paramref name="places"/>.</summary>
    public StatementParser(TokenReader tokens, NodePlaces places)
    {
        this.tokens = tokens;
        this.places = places;
        expressions = new ExpressionParser(tokens, places);
        compounds = new CompoundParser(tokens, places, expressions, this);
    }

    /// <summary>The names of the program and its header.</summary>
    public NameParser Names => expressions.Names;

    /// <summary>Reads one line of the header.</summary>
    public Import Header()
    {
        var header = new HeaderParser(tokens, expressions.Header);
        Import line = header.Read();
        EndOfStatement();
        return line;
    }

    /// <summary>Reads one compound statement, or the simple statements of one logical line.</summary>
    public IReadOnlyList<Statement> Statement() => compounds.TryRead() is Statement compound ? [compound] : SimpleLine();

    /// <summary>Reads simple statements with <c>;</c> between them, up to and with the end of the line.</summary>
    public IReadOnlyList<Statement> SimpleLine()
    {
        List<Statement> statements = [Simple()];
        while (EndOfStatement())
        {
            statements.Add(Simple());
        }

        return statements;
    }

    /// <summary>Steps over <c>;</c> and the end of the line; returns whether another statement follows on the line.</summary>
    private bool EndOfStatement()
    {
        var isSemicolon = tokens.TryTake(";");
        if (tokens.Current.Kind == TokenKind.NewLine)
        {
            tokens.Take();
            return false;
        }

        return isSemicolon ? true : throw tokens.Unexpected("the end of the statement");
    }

    private Statement Simple()
    {
        Token token = tokens.Current;
        if (token.Kind == TokenKind.Indent)
        {
            throw tokens.Error(token, FormatMessages.UnexpectedIndent);
        }

        if (token.Kind != TokenKind.Keyword)
        {
            return places.PutStatement(ExpressionOrAssignment(), token.Start);
        }

        Statement statement = token.Text switch
        {
            "pass" => Word(new Pass()),
            "break" => Word(new Break()),
            "continue" => Word(new Continue()),
            "return" => Return(),
            "raise" => Raise(),
            "assert" => Assert(),
            "del" => Delete(),
            "global" => new Global(DeclaredNames()),
            "nonlocal" => new Nonlocal(DeclaredNames()),
            "import" or "from" => throw tokens.Error(token, FormatMessages.ImportPlace),
            "async" or "await" or "with" => throw tokens.Error(token, FormatMessages.Outside(token.Text)),
            "None" or "True" or "False" or "lambda" or "not" or "yield" => ExpressionOrAssignment(),
            _ => throw tokens.Unexpected("a statement"),
        };
        return places.PutStatement(statement, token.Start);
    }

    /// <summary>The operator of <c>+=</c> and its like, or null.</summary>
    private static BinaryOperator? FindAugmented(Token token) =>
        token is { Kind: TokenKind.Operator, Text: [.. var operation, '='] } ? OperatorTexts.FindBinary(operation) : null;

    private T Word<T>(T statement)
    {
        tokens.Take();
        return statement;
    }

    private Return Return()
    {
        tokens.Take();
        return new(EndsStatement() ? null : expressions.StarredList());
    }

    private Raise Raise()
    {
        tokens.Take();
        if (EndsStatement())
        {
            return new(null, null);
        }

        Expression error = expressions.Expression();
        return new(error, tokens.TryTake("from") ? expressions.Expression() : null);
    }

    private Assert Assert()
    {
        tokens.Take();
        Expression test = expressions.Expression();
        return new(test, tokens.TryTake(",") ? expressions.Expression() : null);
    }

    private Delete Delete()
    {
        tokens.Take();
        List<Expression> targets = [];
        do
        {
            if (targets.Count > 0 && EndsStatement())
            {
                break;
            }

            Expression target = tokens.Current.Is("*") ? expressions.Star() : expressions.Expression();
            TargetRules.CheckDeletable(target, places);
            targets.Add(target);
        }
        while (tokens.TryTake(","));
        return new(targets.ToValueList());
    }

    private ValueList<string> DeclaredNames()
    {
        tokens.Take();
        List<string> names = [];
        do
        {
            names.Add(expressions.Names.Bound());
        }
        while (tokens.TryTake(","));
        return names.ToValueList();
    }

    private Statement ExpressionOrAssignment()
    {
        Expression first = StarredOrYield();
        if (tokens.Current.Is("="))
        {
            return Assign(first);
        }

        if (tokens.Current.Is(":"))
        {
            return Annotated(first);
        }

        if (FindAugmented(tokens.Current) is not BinaryOperator operation)
        {
            return new ExpressionStatement(first);
        }

        TargetRules.CheckAugmentable(first, places);
        tokens.Take();
        return new AugmentedAssign(first, operation, tokens.Current.Is("yield") ? expressions.Yield() : expressions.PlainList());
    }

    private Assign Assign(Expression first)
    {
        List<Expression> parts = [first];
        while (tokens.TryTake("="))
        {
            TargetRules.CheckAssignable(parts[^1], places);
            parts.Add(StarredOrYield());
        }

        return new(parts.SkipLast(1).ToValueList(), parts[^1]);
    }

    /// <summary>Reads <c>: annotation = value</c>; where it may stand is up to <see cref="ScopeRules"/>.</summary>
    private AnnotatedAssign Annotated(Expression first)
    {
        Name target = first as Name ?? throw tokens.Error(tokens.Current, FormatMessages.Annotation);
        tokens.Expect(":");
        Expression annotation = expressions.Expression();
        return new(target, annotation, tokens.TryTake("=") ? expressions.Expression() : null);
    }

    private Expression StarredOrYield() => tokens.Current.Is("yield") ? expressions.Yield() : expressions.StarredList();

    private bool EndsStatement() => tokens.Current.Kind == TokenKind.NewLine || tokens.Current.Is(";");
}
