using Conform.Programs.Syntax;

namespace Conform.Programs.Operations;

/// <summary>Tells which statement row of the table a simple statement belongs to, by its targets alone.</summary>
/// <remarks>A statement row completes when the whole statement does. It raises when a store, a deletion, an unpacking or the augmented
/// operator of the statement raises; an exception of an operand's evaluation does not count for it.</remarks>
public static class StatementOperations
{
    private static readonly (Operation? Name, Operation? Item, Operation? Slice, Operation? Attribute)[] Augmented =
        [.. Enum.GetValues<BinaryOperator>().Select(value => Rows($"{Symbol(value)}="))];

    private static readonly (Operation? Name, Operation? Item, Operation? Slice, Operation? Attribute) Assigned = Rows("=");
    private static readonly (Operation? Name, Operation? Item, Operation? Slice, Operation? Attribute) Deleted = Rows("del");
    private static readonly Operation? Chained = OperationTable.Find("= chained");
    private static readonly Operation? Unpacked = OperationTable.Find("= unpack");
    private static readonly Operation? UnpackedWithStar = OperationTable.Find("= unpack *");
    private static readonly Operation? Swapped = OperationTable.Find("= swap");
    private static readonly Operation? Evaluated = OperationTable.Find("expression");

    private static readonly Operation? Branched = OperationTable.Find("if");
    private static readonly Operation? Repeated = OperationTable.Find("while");
    private static readonly Operation? Guarded = OperationTable.Find("try");
    private static readonly Operation? Raised = OperationTable.Find("raise");
    private static readonly Operation? RaisedFrom = OperationTable.Find("raise from");
    private static readonly Operation? RaisedAgain = OperationTable.Find("raise again");
    private static readonly Operation? Asserted = OperationTable.Find("assert");
    private static readonly Operation? Broken = OperationTable.Find("break");
    private static readonly Operation? Continued = OperationTable.Find("continue");
    private static readonly Operation? FunctionMade = OperationTable.Find("def");
    private static readonly Operation? ClassMade = OperationTable.Find("class");
    private static readonly Operation? Returned = OperationTable.Find("return");
    private static readonly Operation? DeclaredGlobal = OperationTable.Find("global");
    private static readonly Operation? DeclaredNonlocal = OperationTable.Find("nonlocal");

    /// <summary>The row of <paramref name="statement"/>; null for a statement that has none, for <c>del</c>, of which each target has its own
    /// (see <see cref="OfDeletion"/>), and for a <c>for</c> loop, of which the row depends on the iterable.</summary>
    /// <remarks>Two targets and more are <c>= chained</c>, whatever they are. One tuple or list of targets is <c>= unpack *</c> if a star is in it,
    /// <c>= swap</c> if the value is a tuple display of the same expressions in reverse order, <c>= unpack</c> otherwise.</remarks>
    public static Operation? Of(Statement statement) => statement switch
    {
        Assign { Targets.Count: > 1 } => Chained,
        Assign assign => OfAssignment(assign.Targets[0], assign.Value),
        AugmentedAssign augmented => ByTarget(augmented.Target, Augmented[(int)augmented.Operator]),
        ExpressionStatement => Evaluated,
        If => Branched,
        While => Repeated,
        Try => Guarded,
        Raise { Error: null } => RaisedAgain,
        Raise { Cause: not null } => RaisedFrom,
        Raise => Raised,
        Assert => Asserted,
        Break => Broken,
        Continue => Continued,
        FunctionDefinition => FunctionMade,
        ClassDefinition => ClassMade,
        Return => Returned,
        Global => DeclaredGlobal,
        Nonlocal => DeclaredNonlocal,
        _ => null,
    };

    /// <summary>The row of deleting <paramref name="target"/>; null if there is none.</summary>
    public static Operation? OfDeletion(Expression target) => ByTarget(target, Deleted);

    private static Operation? OfAssignment(Expression target, Expression value)
    {
        ValueList<Expression> targets;
        switch (target)
        {
            case TupleDisplay tuple:
                targets = tuple.Elements;
                break;
            case ListDisplay list:
                targets = list.Elements;
                break;
            default:
                return ByTarget(target, Assigned);
        }

        if (targets.Any(part => part is Starred))
        {
            return UnpackedWithStar;
        }

        return targets.Count > 1 && value is TupleDisplay values && values.Elements.Reverse().SequenceEqual(targets) ? Swapped : Unpacked;
    }

    private static Operation? ByTarget(Expression target, (Operation? Name, Operation? Item, Operation? Slice, Operation? Attribute) rows) => target switch
    {
        Name => rows.Name,
        Subscript { Index: SliceExpression } => rows.Slice,
        Subscript => rows.Item,
        AttributeExpression => rows.Attribute,
        _ => null,
    };

    private static (Operation? Name, Operation? Item, Operation? Slice, Operation? Attribute) Rows(string symbol) =>
        (OperationTable.Find($"{symbol} name"), OperationTable.Find($"{symbol} item"), OperationTable.Find($"{symbol} slice"), OperationTable.Find($"{symbol} attribute"));

    private static string Symbol(BinaryOperator value) => value switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Or => "|",
        BinaryOperator.And => "&",
        BinaryOperator.Xor => "^",
        BinaryOperator.Divide => "/",
        BinaryOperator.FloorDivide => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "**",
        BinaryOperator.LeftShift => "<<",
        _ => ">>",
    };
}
