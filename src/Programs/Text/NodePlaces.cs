using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Where each parsed node begins in the text and how deep its tree is.</summary>
/// <remarks>Keyed by the node object, not by its value: equal nodes stand at many places. Depths are kept so that a chain of a hundred thousand operators,
/// which is parsed in a loop but makes a tree just as deep, is refused before anything walks that tree.</remarks>
internal sealed class NodePlaces(TokenReader tokens)
{
    private readonly Dictionary<object, (int Start, int Depth)> places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes that <paramref name="node"/>, whose children are noted already, begins at <paramref name="start"/>; returns it.</summary>
    /// <exception cref="ProgramFormatException">The tree is deeper than <see cref="NestingLimits.Expression"/>.</exception>
    public T Put<T>(T node, int start)
        where T : Expression
    {
        var depth = 0;
        foreach (Expression child in ExpressionChildren.Of(node))
        {
            depth = Math.Max(depth, places[child].Depth);
        }

        depth += FurtherParts(node);
        if (depth >= NestingLimits.Expression)
        {
            throw tokens.Error(start, FormatMessages.TooDeep);
        }

        places.Add(node, (start, depth + 1));
        return node;
    }

    /// <summary>Notes where <paramref name="statement"/> begins; returns it.</summary>
    public T PutStatement<T>(T statement, int start)
        where T : Statement
    {
        places.Add(statement, (start, 0));
        return statement;
    }

    /// <summary>The exception for the place where <paramref name="node"/> begins.</summary>
    public ProgramFormatException Error(object node, string message) => tokens.Error(places[node].Start, message);

    /// <summary>The position in the text where <paramref name="node"/> begins.</summary>
    public int StartOf(object node) => places[node].Start;

    /// <summary>Number of clauses and conditions of a comprehension after the first: each is one more level for the parser of CPython 3.8.</summary>
    private static int FurtherParts(Expression node) =>
        node is Comprehension comprehension ? comprehension.Clauses.Sum(clause => 1 + clause.Conditions.Count) - 1 : 0;
}
