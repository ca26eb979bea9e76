using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Reads the clauses of comprehensions. Source: Python Language Reference, 6.2.4 "Displays for lists, sets and dictionaries".</summary>
internal sealed class ComprehensionParser(TokenReader tokens, NodePlaces places, ExpressionParser expressions)
{
    /// <summary>Reads the clauses after <paramref name="element"/>, up to the closing bracket, which stays unread.</summary>
    /// <param name="kind">What is built.</param>
    /// <param name="element">The element, or the key of a dict comprehension.</param>
    /// <param name="value">The value of a dict comprehension, otherwise null.</param>
    /// <param name="start">The position where the comprehension begins.</param>
    public Comprehension Read(ComprehensionKind kind, Expression element, Expression? value, int start)
    {
        if (element is Starred)
        {
            throw places.Error(element, FormatMessages.StarInComprehension);
        }

        List<ComprehensionClause> clauses = [];
        while (tokens.TryTake("for"))
        {
            Expression target = expressions.LoopTarget();
            TargetRules.CheckAssignable(target, places);
            tokens.Expect("in");
            Expression iterable = expressions.Disjunction();
            List<Expression> conditions = [];
            while (tokens.TryTake("if"))
            {
                conditions.Add(expressions.Disjunction());
            }

            clauses.Add(new(target, iterable, conditions.ToValueList()));
        }

        if (tokens.Current.Is("async"))
        {
            throw tokens.Error(tokens.Current, FormatMessages.Outside("async"));
        }

        if (tokens.Current.Is(":="))
        {
            throw tokens.Error(tokens.Current, FormatMessages.NamedUnparenthesised);
        }

        return places.Put(new Comprehension(kind, element, value, clauses.ToValueList()), start);
    }
}
