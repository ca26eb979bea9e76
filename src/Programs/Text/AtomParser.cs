using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Reads literals, names and all that is in brackets, with the calls, subscripts and attributes that follow.</summary>
/// <remarks>Source: Python Language Reference, 6.2 "Atoms", 6.3 "Primaries".</remarks>
internal sealed class AtomParser(TokenReader tokens, NodePlaces places, ExpressionParser expressions)
{
    private readonly ArgumentParser arguments = new(tokens, places, expressions);
    private readonly ComprehensionParser comprehensions = new(tokens, places, expressions);
    private int brackets;

    /// <summary>Reads an atom and its calls, subscripts and attributes.</summary>
    public Expression Primary()
    {
        Token first = tokens.Current;
        Expression primary = Atom();
        while (true)
        {
            if (primary is Name name)
            {
                CheckUse(name.Identifier, first);
            }

            if (tokens.TryTake("."))
            {
                primary = Attribute(primary, first);
            }
            else if (tokens.Current.Is("("))
            {
                primary = Called(primary, first);
            }
            else if (tokens.Current.Is("["))
            {
                primary = Bracketed("[", "]", () => Index(primary, first.Start));
            }
            else
            {
                return primary;
            }
        }
    }

    /// <summary>Refuses a module that is no more than named, and <c>getattr</c> that is not called.</summary>
    private void CheckUse(string name, Token place)
    {
        if (expressions.Header.IsModule(name) && !tokens.Current.Is("."))
        {
            throw tokens.Error(place, FormatMessages.ModuleName(name));
        }

        if (name == LanguageNames.GetAttribute && !tokens.Current.Is("("))
        {
            throw tokens.Error(place, FormatMessages.GetAttribute);
        }
    }

    private AttributeExpression Attribute(Expression value, Token first)
    {
        Token token = tokens.Current;
        var name = expressions.Names.Attribute();
        return value is Name { Identifier: var module } && expressions.Header.IsModule(module) && !LanguageNames.Modules[module].Contains(name)
            ? throw tokens.Error(token, FormatMessages.ModuleAttribute(module, name))
            : places.Put(new AttributeExpression(value, name), first.Start);
    }

    private Call Called(Expression function, Token first)
    {
        Call call = Bracketed("(", ")", () => arguments.Call(function, first.Start, comprehensions));
        return function is not Name { Identifier: LanguageNames.GetAttribute } || NamesAttribute(call.Arguments)
            ? call
            : throw tokens.Error(first, FormatMessages.GetAttribute);
    }

    private static bool NamesAttribute(ValueList<Expression> arguments) =>
        arguments.Count >= 2 && arguments[0] is not Starred
        && arguments[1] is Constant { Value: StrConstant name } && LanguageNames.IsAttribute(name.Value.ToString());

    private Subscript Index(Expression value, int start)
    {
        if (tokens.Current.Is("]"))
        {
            throw tokens.Unexpected("an index or slice");
        }

        Expression index = IndexPart();
        if (tokens.Current.Is(","))
        {
            List<Expression> elements = [index];
            while (tokens.TryTake(",") && !tokens.Current.Is("]"))
            {
                elements.Add(IndexPart());
            }

            index = places.Put(new TupleDisplay(elements.ToValueList()), places.StartOf(index));
        }

        return places.Put(new Subscript(value, index), start);
    }

    private Expression IndexPart()
    {
        var start = tokens.Current.Start;
        if (tokens.Current.Is("*"))
        {
            throw tokens.Error(tokens.Current, FormatMessages.StarAlone);
        }

        Expression? lower = tokens.Current.Is(":") ? null : expressions.Element(allowNamed: false);
        if (!tokens.TryTake(":"))
        {
            return lower ?? throw tokens.Unexpected("an index or slice");
        }

        Expression? upper = Bound();
        Expression? step = tokens.TryTake(":") ? Bound() : null;
        return places.Put(new SliceExpression(lower, upper, step), start);
    }

    private Expression? Bound() => tokens.Current.Is(":") || tokens.Current.Is("]") || tokens.Current.Is(",") ? null : expressions.Element(allowNamed: false);

    private Expression Atom()
    {
        Token token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Literal:
                return places.Put(new Constant(Literal()), token.Start);
            case TokenKind.Name:
                return places.Put(new Name(expressions.Names.Read()), token.Start);
            case TokenKind.Keyword:
                return places.Put(new Constant(KeywordConstant()), token.Start);
        }

        switch (token.Text)
        {
            case "...":
                tokens.Take();
                return places.Put(new Constant(new EllipsisConstant()), token.Start);
            case "(":
                return Bracketed("(", ")", () => Parenthesised(token));
            case "[":
                return Bracketed("[", "]", () => List(token));
            case "{":
                return Bracketed("{", "}", () => SetOrDict(token));
            case "*":
                throw tokens.Error(token, FormatMessages.StarAlone);
            case "**":
                throw tokens.Error(token, FormatMessages.DoubleStarAlone);
            default:
                throw tokens.Unexpected("an expression");
        }
    }

    private T Bracketed<T>(string opening, string closing, Func<T> parse)
    {
        Token token = tokens.Expect(opening);
        if (++brackets > NestingLimits.Expression)
        {
            throw tokens.Error(token, FormatMessages.TooDeep);
        }

        T result = expressions.Nested(parse);
        if (!tokens.TryTake(closing))
        {
            throw tokens.Unexpected($"',' or '{closing}'");
        }

        brackets--;
        return result;
    }

    /// <summary>Reads a literal; adjacent string literals are one.</summary>
    private ConstantValue Literal()
    {
        ConstantValue value = tokens.Take().Value!;
        if (value is not (StrConstant or BytesConstant) || tokens.Current.Kind != TokenKind.Literal)
        {
            return value;
        }

        List<ConstantValue> parts = [value];
        while (tokens.Current is { Kind: TokenKind.Literal, Value: StrConstant or BytesConstant } next)
        {
            if (next.Value!.GetType() != value.GetType())
            {
                throw tokens.Error(next, FormatMessages.MixedLiterals);
            }

            parts.Add(next.Value);
            tokens.Take();
        }

        return value is StrConstant
            ? new StrConstant(new CodePoints([.. parts.Cast<StrConstant>().SelectMany(part => part.Value.Points)]))
            : new BytesConstant(parts.Cast<BytesConstant>().SelectMany(part => part.Value).ToValueList());
    }

    private ConstantValue KeywordConstant()
    {
        Token token = tokens.Current;
        ConstantValue? value = token.Text switch
        {
            "None" => new NoneConstant(),
            "True" => new BoolConstant(true),
            "False" => new BoolConstant(false),
            "await" or "async" => throw tokens.Error(token, FormatMessages.Outside(token.Text)),
            "yield" => throw tokens.Error(token, FormatMessages.YieldParentheses),
            _ => null,
        };
        if (value is null)
        {
            throw tokens.Unexpected("an expression");
        }

        tokens.Take();
        return value;
    }

    private Expression Parenthesised(Token opening)
    {
        if (tokens.Current.Is("yield"))
        {
            return expressions.Yield();
        }

        List<Expression> elements = [];
        while (!tokens.Current.Is(")"))
        {
            elements.Add(expressions.Element(allowNamed: true));
            if (elements.Count == 1 && tokens.Current.Is("for"))
            {
                return comprehensions.Read(ComprehensionKind.Generator, elements[0], null, opening.Start);
            }

            if (!tokens.TryTake(","))
            {
                if (elements is [var only])
                {
                    return only is Starred ? throw places.Error(only, FormatMessages.StarAlone) : only;
                }

                break;
            }
        }

        return places.Put(new TupleDisplay(elements.ToValueList()), opening.Start);
    }

    private Expression List(Token opening)
    {
        List<Expression> elements = [];
        while (!tokens.Current.Is("]"))
        {
            elements.Add(expressions.Element(allowNamed: true));
            if (elements.Count == 1 && tokens.Current.Is("for"))
            {
                return comprehensions.Read(ComprehensionKind.List, elements[0], null, opening.Start);
            }

            if (!tokens.TryTake(","))
            {
                break;
            }
        }

        return places.Put(new ListDisplay(elements.ToValueList()), opening.Start);
    }

    private Expression SetOrDict(Token opening)
    {
        if (tokens.Current.Is("}") || tokens.Current.Is("**"))
        {
            return Dict(opening, []);
        }

        Expression first = expressions.Element(allowNamed: false);
        if (tokens.Current.Is(":") && first is not Starred)
        {
            tokens.Take();
            Expression value = expressions.Element(allowNamed: false);
            RefuseStar(value);
            if (tokens.Current.Is("for"))
            {
                return comprehensions.Read(ComprehensionKind.Dict, first, value, opening.Start);
            }

            return Dict(opening, [new(first, value)]);
        }

        if (tokens.Current.Is("for"))
        {
            return comprehensions.Read(ComprehensionKind.Set, first, null, opening.Start);
        }

        List<Expression> elements = [first];
        while (tokens.TryTake(",") && !tokens.Current.Is("}"))
        {
            if (tokens.Current.Is("**"))
            {
                throw tokens.Error(tokens.Current, FormatMessages.MixedDisplay);
            }

            elements.Add(expressions.Element(allowNamed: false));
        }

        if (tokens.Current.Is(":"))
        {
            throw tokens.Error(tokens.Current, FormatMessages.MixedDisplay);
        }

        return places.Put(new SetDisplay(elements.ToValueList()), opening.Start);
    }

    /// <summary>Reads the rest of a dict display of which <paramref name="entries"/> are read, up to a comma or the closing bracket.</summary>
    private DictDisplay Dict(Token opening, List<DictEntry> entries)
    {
        while (!tokens.Current.Is("}"))
        {
            if (entries.Count > 0 && (!tokens.TryTake(",") || tokens.Current.Is("}")))
            {
                break;
            }

            entries.Add(Entry());
        }

        return places.Put(new DictDisplay(entries.ToValueList()), opening.Start);
    }

    private DictEntry Entry()
    {
        if (tokens.TryTake("**"))
        {
            return new(null, expressions.Unpacked());
        }

        Expression key = expressions.Element(allowNamed: false);
        if (key is Starred || tokens.Current.Is(",") || tokens.Current.Is("}"))
        {
            throw places.Error(key, FormatMessages.MixedDisplay);
        }

        tokens.Expect(":");
        Expression value = expressions.Element(allowNamed: false);
        RefuseStar(value);
        return new(key, value);
    }

    private void RefuseStar(Expression value)
    {
        if (value is Starred)
        {
            throw places.Error(value, FormatMessages.StarAlone);
        }
    }
}
