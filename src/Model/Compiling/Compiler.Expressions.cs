using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <content>Expressions.</content>
public sealed partial class Compiler
{
    /// <summary>Deepest nesting of expressions. The parser of CPython 3.8 gives up at 94 brackets.</summary>
    internal const int DeepestExpression = 80;

    /// <summary>Each operation as an array of its own, by <see cref="Operation.Index"/>.</summary>
    private static readonly Operation[][] Alone = [.. OperationTable.Rows.Select(row => (Operation[])[row])];

    private Evaluation Compile(Expression expression)
    {
        if (IsTooDeep())
        {
            return new UnmodelledEvaluation("a deep expression");
        }

        depth++;
        var compiled = CompileConstant(expression) ?? (scope is { IsGenerator: true } ? CompileInGenerator(expression) : CompileComposite(expression));
        depth--;
        return Recorded(compiled);
    }

    private bool IsTooDeep() =>
        depth >= DeepestExpression && machine.ReachLimit($"an expression nested deeper than {DeepestExpression} levels") is null;

    private ConstantEvaluation? CompileConstant(Expression expression) =>
        expression is Constant literal ? CompileLiteral(literal)
        : FoldedValue(expression) is not { } value ? null
        : unfolded > 0 && value is PyTuple tuple ? new(machine.Rules.Constants.Apart(machine, constants, tuple), Folded())
        : Shared(value);

    /// <summary>A value that nobody reads. If it is a constant, CPython makes no code for it, and it is none of the unit's constants.</summary>
    /// <remarks>Source: CPython, <c>compiler_visit_stmt_expr</c>.</remarks>
    private Evaluation CompileUnused(Expression expression) =>
        expression is not Constant && !IsTooDeep() && FoldedValue(expression) is { } value ? new ConstantEvaluation(value, Folded()) : Compile(expression);

    /// <summary>The value of an expression that is no literal and is folded; null for any other.</summary>
    private PyObject? FoldedValue(Expression expression)
    {
        if (!Folding.CanBeConstant(expression) || (unfolded > 0 && !IsConstant(expression)))
        {
            return null;
        }

        folded.Clear();
        return folding.ValueOf(expression, folded);
    }

    private ConstantEvaluation CompileLiteral(Constant constant)
    {
        var value = machine.Rules.Constants.Literal(machine, constant.Value);
        var row = OperationRows.Of(value.Type).Literal;
        return ConstantEvaluation.Of(machine.Rules.Constants.Share(machine, constants, value), row is null ? [] : Alone[row.Index]);
    }

    /// <summary>Whether an expression is a constant before anything is folded; a tuple of such is one too.</summary>
    private static bool IsConstant(Expression expression) => expression is Constant || (expression is TupleDisplay tuple && tuple.Elements.All(IsConstant));

    private ConstantEvaluation Shared(PyObject value) => new(machine.Rules.Constants.Share(machine, constants, value), Folded());

    /// <summary>What was folded since <see cref="folded"/> was cleared: mostly one literal, whose array is always the same.</summary>
    private Operation[] Folded() => folded.Count == 1 ? Alone[folded[0].Index] : [.. folded];

    private Evaluation CompileComposite(Expression expression) => expression switch
    {
        Name name => CompileName(name.Identifier),
        ListDisplay list => CompileDisplay(DisplayKind.List, list.Elements),
        TupleDisplay tuple => CompileDisplay(DisplayKind.Tuple, tuple.Elements),
        SetDisplay set => CompileConstantSet(set) ?? CompileDisplay(DisplayKind.Set, set.Elements),
        DictDisplay dict => CompileDict(dict),
        Subscript subscript => CompileSubscript(subscript),
        SliceExpression slice => new SliceEvaluation(CompileBound(slice.Lower), CompileBound(slice.Upper), CompileBound(slice.Step)),
        AttributeExpression attribute => new AttributeEvaluation(Compile(attribute.Value), attribute.Identifier),
        Call call => CompileCall(call),
        Unary { Operator: UnaryOperator.Not } not => new NotEvaluation(Compile(not.Operand)),
        Unary unary => new UnaryEvaluation(unary.Operator, Compile(unary.Operand)),
        Binary binary => CompileBinary(binary),
        Compare compare => CompileComparison(compare),
        BooleanOperation logic => new BooleanEvaluation(logic.Operator, CompileAll(logic.Operands)),
        Conditional conditional => CompileConditional(conditional),
        NamedExpression named => CompileNamed(named),
        Lambda lambda => CompileLambda(lambda),
        Comprehension comprehension => CompileComprehension(comprehension),
        _ => new UnmodelledEvaluation($"the expression '{expression.GetType().Name}'"),
    };

    private Evaluation? CompileBound(Expression? bound) => bound is null ? null : Compile(bound);

    private SubscriptEvaluation CompileSubscript(Subscript subscript)
    {
        var container = Compile(subscript.Value);
        return new(container, Compile(subscript.Index));
    }

    private BinaryEvaluation CompileBinary(Binary binary)
    {
        var left = Compile(binary.Left);
        return new(left, binary.Operator, Compile(binary.Right));
    }

    private ConditionalEvaluation CompileConditional(Conditional conditional)
    {
        var test = Compile(conditional.Test);
        var body = Compile(conditional.Body);
        return new(test, body, Compile(conditional.OrElse));
    }

    private NamedEvaluation CompileNamed(NamedExpression named)
    {
        // Source: CPython 3.8 and 3.9, Python/ast_opt.c, which does not look into a NamedExpr.
        var isLeftAlone = machine.Profile.Flag("core.namedExpressionIsNotFolded");
        unfolded += isLeftAlone ? 1 : 0;
        var value = Compile(named.Value);
        unfolded -= isLeftAlone ? 1 : 0;
        return new(CompileNameTarget(named.Target.Identifier), value);
    }

    private Evaluation[] CompileAll(ValueList<Expression> expressions)
    {
        var compiled = expressions.IsEmpty ? [] : new Evaluation[expressions.Count];
        var places = compiled.AsSpan();
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = Compile(expressions[index]);
        }

        return compiled;
    }

    private DictDisplayEvaluation CompileDict(DictDisplay dict)
    {
        var entries = new (Evaluation? Key, Evaluation Value)[dict.Entries.Count];
        for (var index = 0; index < entries.Length; index++)
        {
            var (key, value) = dict.Entries[index];
            entries[index] = (key is null ? null : Compile(key), Compile(value));
        }

        return new(entries);
    }

    private Evaluation CompileDisplay(DisplayKind kind, ValueList<Expression> elements) =>
        HasStar(elements) ? new StarredDisplayEvaluation(kind, CompileElements(elements)) : new DisplayEvaluation(kind, CompileAll(elements));

    private static bool HasStar(ValueList<Expression> elements)
    {
        foreach (var element in elements)
        {
            if (element is Starred)
            {
                return true;
            }
        }

        return false;
    }

    private StarredElement[] CompileElements(ValueList<Expression> elements)
    {
        var compiled = elements.IsEmpty ? [] : new StarredElement[elements.Count];
        for (var index = 0; index < compiled.Length; index++)
        {
            compiled[index] = elements[index] is Starred starred ? new(true, Compile(starred.Value)) : new(false, Compile(elements[index]));
        }

        return compiled;
    }

    /// <summary>A set display of three or more constants, as CPython compiles it since 3.9.</summary>
    private ConstantSetEvaluation? CompileConstantSet(SetDisplay set)
    {
        folded.Clear();
        return set.Elements.Count > 2 && machine.Profile.Flag("core.constantDisplayIsCopiedFromAConstant")
            && (unfolded == 0 || set.Elements.All(static element => element is Constant))
            && folding.ValuesOf(set.Elements, folded) is { } values && FrozenSet(values) is { } constant
            ? new(constant, Folded())
            : null;
    }

    private PySet? FrozenSet(PyObject[] elements)
    {
        var set = new PySet(PyType.FrozenSet);
        foreach (var element in elements)
        {
            if (!set.TryAdd(machine, element))
            {
                return null;
            }
        }

        return machine.Rules.Constants.Share(machine, constants, set) as PySet;
    }

    private Evaluation CompileCall(Call call)
    {
        // A generator that stops between the arguments looks the method up once.
        var attribute = keepsParts ? null : call.Function as AttributeExpression;
        var function = Compile(attribute?.Value ?? call.Function);
        var positional = CompileElements(call.Arguments);
        var arguments = positional.Length + call.Keywords.Count == 0 ? Arguments.None : new Arguments(positional, CompileKeywords(call.Keywords));
        return attribute is null ? new CallEvaluation(function, arguments) : new MethodCallEvaluation(function, attribute.Identifier, arguments);
    }

    private (PyStr? Name, Evaluation Value)[] CompileKeywords(ValueList<Keyword> keywords)
    {
        if (keywords.IsEmpty)
        {
            return [];
        }

        // The names are a constant after the values, unless a mapping is among them.
        var isOneConstant = keywords.All(keyword => keyword.Name is not null);
        var compiled = new (PyStr? Name, Evaluation Value)[keywords.Count];
        for (var index = 0; index < compiled.Length; index++)
        {
            var (name, value) = keywords[index];
            if (!isOneConstant)
            {
                AddName(name);
            }

            compiled[index] = (name is null ? null : Identifier(name), Compile(value));
        }

        foreach (var (name, _) in keywords)
        {
            AddName(name);
        }

        return compiled;

        void AddName(string? name)
        {
            if (name is not null)
            {
                constants.AddName(Identifier(name));
            }
        }
    }

    private PyStr Identifier(string name) => machine.Rules.Constants.Intern(machine, new PyStr(CodePoints.Of(name)));

    private ComparisonEvaluation CompileComparison(Compare compare)
    {
        var first = Compile(compare.First);
        var links = new (ComparisonOperator Operation, Evaluation Operand)[compare.Comparisons.Count];
        for (var index = 0; index < links.Length; index++)
        {
            var (operation, operand) = compare.Comparisons[index];
            var isMembership = operation is ComparisonOperator.In or ComparisonOperator.NotIn && index == links.Length - 1;
            links[index] = (operation, isMembership && CompileContainer(operand) is { } container ? Recorded(container) : Compile(operand));
        }

        return new(first, links);
    }

    /// <summary>A display of constants after <c>in</c> is itself a constant: a tuple or a frozenset.</summary>
    /// <remarks>Source: CPython, <c>fold_iter</c>.</remarks>
    private ConstantEvaluation? CompileContainer(Expression container)
    {
        if (unfolded > 0)
        {
            return null;
        }

        folded.Clear();
        switch (container)
        {
            case ListDisplay list when folding.ValuesOf(list.Elements, folded) is { } items:
                return Shared(machine.Tuple(items));
            case SetDisplay set when folding.ValuesOf(set.Elements, folded) is { } elements && FrozenSet(elements) is { } constant:
                return new(constant, Folded());
            default:
                return null;
        }
    }
}
