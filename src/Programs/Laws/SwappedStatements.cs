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
        var count = 0;
        var cells = program.Cells.Select(cell => new Cell(Swap(cell.Body, ref count))).ToValueList();
        return count == 0 ? null : new(program, program with { Cells = cells });
    }

    private static ValueList<Statement> Swap(ValueList<Statement> statements, ref int count)
    {
        var bound = new HashSet<string>(StringComparer.Ordinal);
        var changed = statements.ToList();
        for (var index = 0; index < changed.Count; index++)
        {
            if (index + 1 < changed.Count && AreIndependent(changed[index], changed[index + 1], bound))
            {
                (changed[index], changed[index + 1]) = (changed[index + 1], changed[index]);
                count++;
                Learn(changed[index++], bound);
            }

            Learn(changed[index], bound);
        }

        return changed.ToValueList();
    }

    /// <summary>Only what is bound for certain can be read without an error: by an assignment of this kind in the cell, with nothing between that might delete it.</summary>
    private static void Learn(Statement statement, HashSet<string> bound)
    {
        if (statement is Assign { Targets: [Name target], Value: var value } && IsPlain(value, bound))
        {
            bound.Add(target.Identifier);
            return;
        }

        bound.Clear();
    }

    private static bool AreIndependent(Statement first, Statement second, HashSet<string> bound) =>
        first is Assign { Targets: [Name one], Value: var left } && second is Assign { Targets: [Name other], Value: var right }
        && one != other && IsPlain(left, bound) && IsPlain(right, bound) && !Reads(left, other) && !Reads(right, one);

    private static bool Reads(Expression expression, Name name) => expression.WithParts().Contains(name);

    private static bool IsPlain(Expression expression, HashSet<string> bound) => expression switch
    {
        Constant => true,
        Name name => bound.Contains(name.Identifier),
        ListDisplay or TupleDisplay => SyntaxParts.Of(expression).All(part => IsPlain(part, bound)),
        _ => false,
    };
}
