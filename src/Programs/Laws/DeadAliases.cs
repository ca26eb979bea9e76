using Conform.Programs.Observing;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Laws;

/// <summary>Every object that is assigned to a variable gets a second name that nobody uses.</summary>
/// <remarks>
/// Not in the body of a class, where a name is an attribute. Says nothing about programs with views of a buffer, with generators that have something to do at their
/// end, and with objects that know how often they are referred to: there it matters how long an object lives.
/// </remarks>
public sealed class DeadAliases : MetamorphicLaw
{
    private const string Prefix = "alias";

    /// <inheritdoc/>
    public override string Name => "dead-aliases";

    /// <inheritdoc/>
    public override string Claim => "A second name for an object, which nobody uses, changes nothing.";

    /// <inheritdoc/>
    public override LawCase? Apply(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (Binding.Mentioned(program).Any(name => name is "memoryview" || name.StartsWith(Prefix, StringComparison.Ordinal)) || HasClosingGenerator(program))
        {
            return null;
        }

        var count = 0;
        var changed = program with { Cells = program.Cells.Select(cell => new Cell(WithAliases(cell.Body, ref count))).ToValueList() };
        return count == 0 ? null : new(program, changed)
        {
            Read = observed => observed with { Cells = [.. observed.Cells.Select(Read)] },
        };
    }

    private static bool HasClosingGenerator(Program program) => StatementSite.All(program).Any(site =>
        site.Statement is Try attempt && ExpressionSite.All(new([new Cell([attempt])])).Any(inner => inner.Expression is Yield or YieldFrom));

    private static ValueList<Statement> WithAliases(ValueList<Statement> statements, ref int count)
    {
        var changed = new List<Statement>();
        foreach (var statement in statements)
        {
            if (statement is ClassDefinition)
            {
                changed.Add(statement);
                continue;
            }

            var blocks = SyntaxParts.BlocksOf(statement);
            for (var index = 0; index < blocks.Length; index++)
            {
                blocks = blocks.SetItem(index, WithAliases(blocks[index], ref count));
            }

            changed.Add(SyntaxParts.WithBlocks(statement, blocks));
            if (statement is Assign { Targets: [Name target] })
            {
                changed.Add(new Assign([new Name(FormattableString.Invariant($"{Prefix}{++count}"))], target));
            }
        }

        return changed.ToValueList();
    }

    private static CellObservation Read(CellObservation cell) => cell with
    {
        Graph = cell.Graph with { Names = cell.Graph.Names.Where(name => !name.Name.StartsWith(Prefix, StringComparison.Ordinal)).ToValueList() },
    };
}
