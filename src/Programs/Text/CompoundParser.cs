using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Reads compound statements and their blocks.</summary>
/// <remarks>Source: Python Language Reference, 8 "Compound statements".</remarks>
internal sealed class CompoundParser(TokenReader tokens, NodePlaces places, ExpressionParser expressions, StatementParser statements)
{
    private int blocks;
    private int branches;

    /// <summary>Reads a compound statement, or returns null, with nothing read, where none begins.</summary>
    public Statement? TryRead()
    {
        Token token = tokens.Current;
        Statement? statement = token switch
        {
            { Kind: TokenKind.Operator, Text: "@" } => Decorated(),
            { Kind: TokenKind.Keyword, Text: "if" } => If(),
            { Kind: TokenKind.Keyword, Text: "while" } => While(),
            { Kind: TokenKind.Keyword, Text: "for" } => For(),
            { Kind: TokenKind.Keyword, Text: "try" } => Try(),
            { Kind: TokenKind.Keyword, Text: "def" } => Function([]),
            { Kind: TokenKind.Keyword, Text: "class" } => Class([]),
            _ => null,
        };
        return statement is null ? null : places.PutStatement(statement, token.Start);
    }

    /// <summary>Reads <c>if</c> or <c>elif</c>; an <c>elif</c> is an <see cref="If"/> alone in the else of the one before.</summary>
    private If If()
    {
        tokens.Take();
        Expression test = expressions.NamedExpression();
        ValueList<Statement> body = Block();
        Token next = tokens.Current;
        if (!next.Is("elif"))
        {
            return new(test, body, Else());
        }

        if (++branches > NestingLimits.Branches)
        {
            throw tokens.Error(next, FormatMessages.TooManyBranches);
        }

        If branch = places.PutStatement(If(), next.Start);
        branches--;
        return new(test, body, [branch]);
    }

    private While While()
    {
        tokens.Take();
        Expression test = expressions.NamedExpression();
        return new(test, Block(), Else());
    }

    private For For()
    {
        tokens.Take();
        Expression target = expressions.LoopTarget();
        TargetRules.CheckAssignable(target, places);
        tokens.Expect("in");
        Expression iterable = expressions.PlainList();
        return new(target, iterable, Block(), Else());
    }

    private Try Try()
    {
        Token start = tokens.Take();
        ValueList<Statement> body = Block();
        List<ExceptHandler> handlers = [];
        while (tokens.Current.Is("except"))
        {
            if (handlers is [.., { Type: null }])
            {
                throw tokens.Error(tokens.Current, FormatMessages.BareExceptLast);
            }

            handlers.Add(Handler());
        }

        if (handlers.Count == 0 && tokens.Current.Is("else"))
        {
            throw tokens.Error(tokens.Current, FormatMessages.ElseWithoutExcept);
        }

        ValueList<Statement> orElse = Else();
        ValueList<Statement> final = tokens.TryTake("finally") ? Block() : [];
        return handlers.Count == 0 && final.IsEmpty
            ? throw tokens.Error(start, FormatMessages.TryAlone)
            : new(body, handlers.ToValueList(), orElse, final);
    }

    private ExceptHandler Handler()
    {
        tokens.Take();
        if (tokens.Current.Is("*"))
        {
            throw tokens.Error(tokens.Current, FormatMessages.Outside("except*"));
        }

        Expression? type = tokens.Current.Is(":") ? null : expressions.Expression();
        var name = type is not null && tokens.TryTake("as") ? expressions.Names.Bound() : null;
        return new(type, name, Block());
    }

    private Statement Decorated()
    {
        List<Expression> decorators = [];
        while (tokens.TryTake("@"))
        {
            Expression decorator = expressions.Expression();
            if (!IsDecorator(decorator is Call call ? call.Function : decorator))
            {
                throw places.Error(decorator, FormatMessages.Decorator);
            }

            decorators.Add(decorator);
            if (tokens.Current.Kind != TokenKind.NewLine)
            {
                throw tokens.Unexpected("the end of the line");
            }

            tokens.Take();
        }

        return tokens.Current.Is("def") ? Function(decorators.ToValueList())
            : tokens.Current.Is("class") ? Class(decorators.ToValueList())
            : throw tokens.Error(tokens.Current, FormatMessages.AfterDecorator);
    }

    /// <summary>Whether <paramref name="expression"/> is a dotted name: all that 3.8 allows before the call of a decorator.</summary>
    private static bool IsDecorator(Expression expression) =>
        expression is Name || (expression is AttributeExpression attribute && IsDecorator(attribute.Value));

    private FunctionDefinition Function(ValueList<Expression> decorators)
    {
        tokens.Take();
        var name = expressions.Names.Bound();
        tokens.Expect("(");
        Parameters parameters = expressions.Parameters.Read(")");
        tokens.Expect(")");
        if (tokens.Current.Is("->"))
        {
            throw tokens.Error(tokens.Current, FormatMessages.Annotation);
        }

        return new(name, parameters, Block(), decorators);
    }

    private ClassDefinition Class(ValueList<Expression> decorators)
    {
        tokens.Take();
        var name = expressions.Names.Bound();
        List<Expression> bases = [];
        if (tokens.TryTake("("))
        {
            while (!tokens.Current.Is(")"))
            {
                if (tokens.Current.Is("*") || tokens.Current.Is("**") || (tokens.Current.Kind == TokenKind.Name && tokens.Following.Is("=")))
                {
                    throw tokens.Error(tokens.Current, FormatMessages.ClassKeyword);
                }

                bases.Add(expressions.Element(allowNamed: false));
                if (!tokens.TryTake(",") && !tokens.Current.Is(")"))
                {
                    throw tokens.Unexpected("',' or ')'");
                }
            }

            tokens.Take();
        }

        return new(name, bases.ToValueList(), Block(), decorators);
    }

    private ValueList<Statement> Else() => tokens.TryTake("else") ? Block() : [];

    /// <summary>Reads <c>:</c> and the block after it: indented lines, or simple statements on the same line.</summary>
    private ValueList<Statement> Block()
    {
        tokens.Expect(":");
        if (tokens.Current.Kind != TokenKind.NewLine)
        {
            return statements.SimpleLine().ToValueList();
        }

        tokens.Take();
        Token indent = tokens.Current;
        if (indent.Kind != TokenKind.Indent)
        {
            throw tokens.Error(indent, FormatMessages.ExpectedBlock);
        }

        if (++blocks > NestingLimits.Blocks)
        {
            throw tokens.Error(indent, FormatMessages.TooManyBlocks);
        }

        tokens.Take();
        List<Statement> body = [];
        while (tokens.Current.Kind != TokenKind.Dedent)
        {
            body.AddRange(statements.Statement());
        }

        tokens.Take();
        blocks--;
        return body.ToValueList();
    }
}
