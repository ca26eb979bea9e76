using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Reads the arguments of calls. Source: Python Language Reference, 6.3.4 "Calls".</summary>
internal sealed class ArgumentParser(TokenReader tokens, NodePlaces places, ExpressionParser expressions)
{
    /// <summary>Reads the arguments of a call of <paramref name="function"/>, which begins at <paramref name="start"/>; <c>)</c> stays unread.</summary>
    public Call Call(Expression function, int start, ComprehensionParser comprehensions)
    {
        List<Expression> positional = [];
        List<Keyword> keywords = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        var hasUnpacking = false;
        while (!tokens.Current.Is(")"))
        {
            Token token = tokens.Current;
            if (tokens.TryTake("**"))
            {
                keywords.Add(new(null, expressions.Expression()));
                hasUnpacking = true;
            }
            else if (token.Kind == TokenKind.Name && tokens.Following.Is("="))
            {
                keywords.Add(Keyword(names));
            }
            else
            {
                Expression argument = Positional();
                if (tokens.Current.Is("for"))
                {
                    argument = comprehensions.Read(ComprehensionKind.Generator, argument, null, token.Start);
                    if (positional.Count + keywords.Count > 0 || tokens.Current.Is(","))
                    {
                        throw tokens.Error(token, FormatMessages.GeneratorParentheses);
                    }
                }

                // f(a=1, *b) is allowed. Source: Python/ast.c (3.8), ast_for_call.
                if (hasUnpacking || (keywords.Count > 0 && argument is not Starred))
                {
                    throw places.Error(argument, hasUnpacking ? FormatMessages.PositionalAfterUnpacking : FormatMessages.PositionalAfterKeyword);
                }

                positional.Add(argument);
            }

            if (!tokens.TryTake(","))
            {
                break;
            }
        }

        return places.Put(new Call(function, positional.ToValueList(), keywords.ToValueList()), start);
    }

    private Keyword Keyword(HashSet<string> names)
    {
        Token token = tokens.Current;
        var name = expressions.Names.Argument();
        if (!names.Add(name))
        {
            throw tokens.Error(token, FormatMessages.RepeatedKeyword(name));
        }

        tokens.Expect("=");
        Expression value = expressions.Element(allowNamed: false);
        return value is Starred ? throw places.Error(value, FormatMessages.StarAlone) : new(name, value);
    }

    private Expression Positional()
    {
        var start = tokens.Current.Start;
        if (!tokens.TryTake("*"))
        {
            return expressions.NamedExpression();
        }

        Expression value = expressions.Expression();
        return places.Put(new Starred(value), start);
    }
}
