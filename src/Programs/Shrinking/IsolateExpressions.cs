using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Keeps one expression alone, with a literal in place of each name, beside the same literal: <c>b = copy.deepcopy(a)</c> becomes
/// <c>a = [(None,), copy.deepcopy((None,))]</c>, whatever <c>a</c> was made of.</summary>
/// <remarks>Equal immutable literals of one compile unit are one object, so what the operation does to its operand can be seen without a name for it.</remarks>
public sealed class IsolateExpressions : ShrinkPass
{
    private static readonly Name Target = new("a");

    /// <inheritdoc/>
    public override string Name => "isolate expressions";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var bound = program.Cells.SelectMany(cell => cell.Body).SelectMany(BoundNames).ToHashSet();
        return from value in program.Cells.SelectMany(cell => cell.Body).Select(ValueOf).OfType<Expression>()
               from literal in ReplaceByLiterals.Literals
               let alone = value.Rewrite(Place.Value, (part, _) => bound.Contains(part) ? literal : null)
               where alone != value
               select program with { Cells = [new Cell([new Assign([Target], new ListDisplay([literal, alone]))])] };
    }

    private static IEnumerable<Expression> BoundNames(Statement statement) =>
        statement is Assign { Targets: var targets } ? targets.Where(target => target is Name) : [];

    private static Expression? ValueOf(Statement statement) => statement switch
    {
        Assign assign => assign.Value,
        ExpressionStatement expression => expression.Value,
        AugmentedAssign assign => new Binary(assign.Target, assign.Operator, assign.Value),
        _ => null,
    };
}
