using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Reads the parameters of functions and lambdas. Source: Python Language Reference, 8.7 "Function definitions".</summary>
internal sealed class ParameterParser(TokenReader tokens, ExpressionParser expressions)
{
    /// <summary>Reads parameters up to <paramref name="closing"/>, which stays unread.</summary>
    public Parameters Read(string closing)
    {
        List<Parameter> positional = [];
        List<Parameter> keywordOnly = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        string? variadic = null;
        string? variadicKeyword = null;
        var hasStar = false;
        var positionalOnly = 0;
        while (!tokens.Current.Is(closing))
        {
            Token token = tokens.Current;
            if (variadicKeyword is not null)
            {
                throw tokens.Error(token, FormatMessages.AfterDoubleStarParameter);
            }

            if (tokens.TryTake("**"))
            {
                variadicKeyword = StarredName(names);
            }
            else if (tokens.TryTake("*"))
            {
                if (hasStar)
                {
                    throw tokens.Error(token, FormatMessages.TwoStarParameters);
                }

                hasStar = true;
                variadic = tokens.Current.Kind == TokenKind.Operator ? null : StarredName(names);
                if (variadic is null && !(tokens.Current.Is(",") && tokens.Following.Kind == TokenKind.Name))
                {
                    throw tokens.Error(token, FormatMessages.BareStarParameter);
                }
            }
            else if (tokens.TryTake("/"))
            {
                if (positional.Count == 0 || positionalOnly > 0 || hasStar)
                {
                    throw tokens.Error(token, FormatMessages.Slash);
                }

                positionalOnly = positional.Count;
            }
            else if (hasStar)
            {
                keywordOnly.Add(Plain(names));
            }
            else
            {
                Parameter parameter = Plain(names);
                if (parameter.Default is null && positional is [.., { Default: not null }])
                {
                    throw tokens.Error(token, FormatMessages.DefaultOrder);
                }

                positional.Add(parameter);
            }

            if (!tokens.TryTake(",") && !tokens.Current.Is(closing))
            {
                throw tokens.Unexpected($"',' or '{closing}'");
            }
        }

        return new(positional.ToValueList(), variadic, keywordOnly.ToValueList(), variadicKeyword) { PositionalOnly = positionalOnly };
    }

    private Parameter Plain(HashSet<string> names)
    {
        var name = NewName(names);
        return new(name, tokens.TryTake("=") ? expressions.Nested(expressions.Expression) : null);
    }

    private string StarredName(HashSet<string> names)
    {
        var name = NewName(names);
        return tokens.Current.Is("=") ? throw tokens.Error(tokens.Current, FormatMessages.StarredDefault) : name;
    }

    private string NewName(HashSet<string> names)
    {
        Token token = tokens.Current;
        var name = expressions.Names.Bound();
        return names.Add(name) ? name : throw tokens.Error(token, FormatMessages.DuplicateParameter(name));
    }
}
