using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Laws;

/// <summary>Two neighbours that have nothing to do with each other change places.</summary>
/// <remarks>They are assignments of displays, constants and variables to one variable each, which neither reads the other one's variable nor can raise once its variables
/// are bound.</remarks>
public sealed class SwappedStatements : MetamorphicLaw
{
    /// <inheritdoc/>
    public override string Name => "swapped-statements";

    /// <inheritdoc/>
    public override string Claim => "The order of two assignments that have nothing to do with each other changes nothing.";

    /// <inheritdoc/>
    public override LawCase? Apply(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var unbindable = Unbindable(program).ToHashSet(StringComparer.Ordinal);
        var certain = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        var cells = new List<Cell>();
        foreach (var cell in program.Cells)
        {
            cells.Add(new Cell(Swap(cell.Body, new(certain, StringComparer.Ordinal), unbindable, ref count)));

            // What a cell begins with and what cannot raise has happened, wherever the cell ended.
            foreach (var statement in cell.Body)
            {
                if (Plain(statement) is not { } plain || !IsPlain(plain.Value, certain))
                {
                    break;
                }

                Learn(statement, certain, unbindable);
            }
        }

        return count == 0 ? null : new(program, program with { Cells = cells.ToValueList() });
    }

    private static ValueList<Statement> Swap(ValueList<Statement> statements, HashSet<string> bound, HashSet<string> unbindable, ref int count)
    {
        var changed = statements.ToList();
        for (var index = 0; index + 1 < changed.Count; index++)
        {
            if (AreIndependent(Plain(changed[index]), Plain(changed[index + 1]), bound))
            {
                (changed[index], changed[index + 1]) = (changed[index + 1], changed[index]);
                count++;
                Learn(changed[index++], bound, unbindable);
            }

            Learn(changed[index], bound, unbindable);
        }

        return changed.ToValueList();
    }

    /// <summary>Whoever comes after a statement of the same cell knows that it did not raise.</summary>
    private static void Learn(Statement statement, HashSet<string> bound, HashSet<string> unbindable)
    {
        if (Plain(statement) is { } plain && !unbindable.Contains(plain.Target))
        {
            bound.Add(plain.Target);
        }
    }

    /// <summary>The names that something in the program may unbind.</summary>
    private static IEnumerable<string> Unbindable(Program program) => StatementSite.All(program).SelectMany(site => site.Statement switch
    {
        Delete delete => delete.Targets.SelectMany(target => target.WithParts()).OfType<Name>().Select(name => name.Identifier),
        Try attempt => attempt.Handlers.Select(handler => handler.Name).OfType<string>(),
        _ => [],
    });

    private static (string Target, Expression Value)? Plain(Statement statement) =>
        statement is Assign { Targets: [Name target], Value: var value } ? (target.Identifier, value) : null;

    private static bool AreIndependent((string Target, Expression Value)? first, (string Target, Expression Value)? second, HashSet<string> bound) =>
        first is var (one, left) && second is var (other, right)
        && one != other && IsPlain(left, bound) && IsPlain(right, bound) && !Reads(left, other) && !Reads(right, one);

    private static bool Reads(Expression expression, string name) => expression.WithParts().Contains(new Name(name));

    private static bool IsPlain(Expression expression, HashSet<string> bound) => expression switch
    {
        Constant => true,
        Name name => bound.Contains(name.Identifier),
        ListDisplay or TupleDisplay => SyntaxParts.Of(expression).All(part => IsPlain(part, bound)),
        DictDisplay dict => dict.Entries.All(entry => entry.Key is Constant && IsPlain(entry.Value, bound)),
        _ => false,
    };
}
