using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Reads expressions by recursive descent, operators by precedence.</summary>
/// <remarks>Accepts what every supported version accepts. Source: Python Language Reference, 6 "Expressions"; 3.8's Grammar/Grammar where it is narrower.</remarks>
internal sealed class ExpressionParser
{
    private readonly TokenReader tokens;
    private readonly NodePlaces places;
    private readonly AtomParser atoms;
    private int levels;

    /// <summary>Reads from <paramref name="tokens"/> and notes the place of each node in <paramref name="places"/>.</summary>
    public ExpressionParser(TokenReader tokens, NodePlaces places)
    {
        this.tokens = tokens;
        this.places = places;
        Names = new NameParser(tokens, Header);
        Parameters = new ParameterParser(tokens, this);
        atoms = new AtomParser(tokens, places, this);
    }

    /// <summary>Reads names and checks them.</summary>
    public NameParser Names { get; }

    /// <summary>The names that the header binds.</summary>
    public HeaderNames Header { get; } = new();

    /// <summary>Reads parameter lists.</summary>
    public ParameterParser Parameters { get; }

    /// <summary>Reads an expression; no star, no bare <c>:=</c>, no tuple without parentheses.</summary>
    public Expression Expression()
    {
        var start = tokens.Current.Start;
        if (tokens.Current.Is("lambda"))
        {
            return Nested(Lambda);
        }

        Expression body = Disjunction();
        if (!tokens.TryTake("if"))
        {
            return body;
        }

        Expression test = Disjunction();
        tokens.Expect("else");
        Expression orElse = Nested(Expression);
        return places.Put(new Conditional(test, body, orElse), start);
    }

    /// <summary>Reads an expression where <c>name := value</c> needs no parentheses of its own.</summary>
    public Expression NamedExpression()
    {
        var start = tokens.Current.Start;
        if (tokens.Current.Kind == TokenKind.Name && tokens.Following.Is(":="))
        {
            Name target = places.Put(new Name(Names.Bound()), start);
            tokens.Take();
            Expression value = Expression();
            return RefuseNamed(places.Put(new NamedExpression(target, value), start), FormatMessages.NamedUnparenthesised);
        }

        return RefuseNamed(Expression(), FormatMessages.NamedTarget);
    }

    /// <summary>Reads an element of a display: <c>*value</c> or an expression, with <c>:=</c> if <paramref name="allowNamed"/>.</summary>
    public Expression Element(bool allowNamed)
    {
        if (tokens.Current.Is("*"))
        {
            return Star();
        }

        return allowNamed ? NamedExpression() : RefuseNamed(Expression(), FormatMessages.NamedUnparenthesised);
    }

    /// <summary>Reads <c>*value</c>.</summary>
    public Expression Star()
    {
        var start = tokens.Expect("*").Start;
        Expression value = Binary(Precedence.BitwiseOr);
        return places.Put(new Starred(value), start);
    }

    /// <summary>Reads the mapping after <c>**</c> in a dict display.</summary>
    public Expression Unpacked() => Binary(Precedence.BitwiseOr);

    /// <summary>Reads expressions with commas between them: one expression, or a tuple without parentheses, with starred elements.</summary>
    public Expression StarredList() => List(() => Element(allowNamed: false));

    /// <summary>Reads expressions with commas between them where 3.8 allows no starred element without parentheses.</summary>
    public Expression PlainList() => List(() => RefuseNamed(Expression(), FormatMessages.NamedUnparenthesised));

    /// <summary>Reads the targets before <c>in</c>: one target, or a tuple without parentheses.</summary>
    public Expression LoopTarget() => List(() => tokens.Current.Is("*") ? Star() : Binary(Precedence.BitwiseOr));

    /// <summary>Reads an expression as tight as <c>or</c>: what a comprehension iterates or tests.</summary>
    public Expression Disjunction() => Boolean("or", BooleanOperator.Or, () => Boolean("and", BooleanOperator.And, Negation));

    /// <summary>Reads <c>yield</c> and its value, if any.</summary>
    public Expression Yield()
    {
        var start = tokens.Expect("yield").Start;
        if (tokens.TryTake("from"))
        {
            return places.Put(new YieldFrom(Nested(Expression)), start);
        }

        Expression? value = EndsExpression(tokens.Current) ? null : Nested(StarredList);
        return places.Put(new Yield(value), start);
    }

    /// <summary>Runs <paramref name="parse"/> one parser level deeper.</summary>
    /// <exception cref="ProgramFormatException">The levels are used up.</exception>
    public T Nested<T>(Func<T> parse)
    {
        if (++levels > NestingLimits.ParserLevels)
        {
            throw tokens.Error(tokens.Current, FormatMessages.TooDeep);
        }

        T result = parse();
        levels--;
        return result;
    }

    private static bool EndsExpression(Token token) =>
        token.Kind is TokenKind.NewLine or TokenKind.End
        || (token.Kind == TokenKind.Operator && token.Text is ")" or "]" or "}" or ";" or "=" or ":" or ",");

    private Expression RefuseNamed(Expression before, string message) =>
        tokens.Current.Is(":=") ? throw tokens.Error(tokens.Current, before is Name ? FormatMessages.NamedUnparenthesised : message) : before;

    private Expression List(Func<Expression> item)
    {
        var start = tokens.Current.Start;
        Expression first = item();
        if (!tokens.Current.Is(","))
        {
            return first is Starred ? throw tokens.Error(start, FormatMessages.StarAlone) : first;
        }

        List<Expression> elements = [first];
        while (tokens.TryTake(",") && !EndsExpression(tokens.Current) && !tokens.Current.Is("in"))
        {
            elements.Add(item());
        }

        return places.Put(new TupleDisplay(elements.ToValueList()), start);
    }

    private Expression Lambda()
    {
        var start = tokens.Expect("lambda").Start;
        Parameters parameters = Parameters.Read(":");
        tokens.Expect(":");
        Expression body = Expression();
        return places.Put(new Lambda(parameters, body), start);
    }

    private Expression Boolean(string keyword, BooleanOperator operation, Func<Expression> operand)
    {
        var start = tokens.Current.Start;
        Expression first = operand();
        if (!tokens.Current.Is(keyword))
        {
            return first;
        }

        List<Expression> operands = [first];
        while (tokens.TryTake(keyword))
        {
            operands.Add(operand());
        }

        return places.Put(new BooleanOperation(operation, operands.ToValueList()), start);
    }

    private Expression Negation()
    {
        var start = tokens.Current.Start;
        if (!tokens.TryTake("not"))
        {
            return Comparison();
        }

        Expression operand = Nested(Negation);
        return places.Put(new Unary(UnaryOperator.Not, operand), start);
    }

    private Expression Comparison()
    {
        var start = tokens.Current.Start;
        Expression first = Binary(Precedence.BitwiseOr);
        List<Comparison> comparisons = [];
        while (TakeComparison() is ComparisonOperator operation)
        {
            comparisons.Add(new(operation, Binary(Precedence.BitwiseOr)));
        }

        return comparisons.Count == 0
            ? first
            : places.Put(new Compare(first, comparisons.ToValueList()), start);
    }

    private ComparisonOperator? TakeComparison()
    {
        if (tokens.Current.Kind is not (TokenKind.Operator or TokenKind.Keyword))
        {
            return null;
        }

        var text = tokens.Current.Text;
        if (text == "not")
        {
            if (!tokens.Following.Is("in"))
            {
                return null;
            }

            tokens.Take();
            text = "not in";
        }
        else if (text == "is" && tokens.Following.Is("not"))
        {
            tokens.Take();
            text = "is not";
        }

        ComparisonOperator? operation = OperatorTexts.FindComparison(text);
        if (operation is not null)
        {
            tokens.Take();
        }

        return operation;
    }

    private Expression Binary(Precedence loosest)
    {
        var start = tokens.Current.Start;
        Expression left = Factor();
        while (tokens.Current.Kind == TokenKind.Operator
            && OperatorTexts.FindBinary(tokens.Current.Text) is BinaryOperator operation
            && OperatorTexts.PrecedenceOf(operation) is var precedence
            && precedence >= loosest
            && precedence < Precedence.Power)
        {
            tokens.Take();
            Expression right = Binary(precedence + 1);
            left = places.Put(new Binary(left, operation, right), start);
        }

        return left;
    }

    private Expression Factor()
    {
        var start = tokens.Current.Start;
        if (tokens.Current.Kind == TokenKind.Operator && OperatorTexts.FindUnary(tokens.Current.Text) is UnaryOperator operation)
        {
            tokens.Take();
            Expression operand = Nested(Factor);
            return places.Put(new Unary(operation, operand), start);
        }

        Expression left = atoms.Primary();
        if (!tokens.TryTake("**"))
        {
            return left;
        }

        Expression right = Nested(Factor);
        return places.Put(new Binary(left, BinaryOperator.Power, right), start);
    }
}
