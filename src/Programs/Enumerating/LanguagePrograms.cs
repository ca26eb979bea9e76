using Conform.Programs.Operations;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Enumerating;

/// <summary>Enumerates the programs of one or two steps over every operation of the table, with a reduced set of operands.</summary>
/// <remarks>
/// Operations: every row that is an expression, an augmented assignment, or an assignment to or deletion of a subscript; further the shapes of <see cref="FurtherShapes"/>.
/// Operands: the receiver is one of <see cref="RepresentativeExpressions"/> of its kind; the operands beside it are a few. Of the statements with blocks, which
/// are two steps at least, there are those whose block does nothing. Deterministic and finite; only valid programs. Immutable; thread-safe.
/// </remarks>
/// <param name="version">The Python version whose operations are used.</param>
/// <param name="operands">The operands beside the receiver.</param>
public sealed class LanguagePrograms(PythonVersion version, OperandSet operands)
{
    private static readonly Name A = new("a");
    private static readonly Name B = new("b");
    private static readonly Constant None = new(new NoneConstant());
    private static readonly Constant Zero = new(new IntConstant(0));

    private static readonly ExpressionShape[] FurtherShapes =
    [
        .. ((string[])["[*_0]", "(*_0,)", "{*_0}", "{**_0}", "_0 + _0", "_0 * 2", "_0 == _0", "_0 is _0"]).Select(ExpressionShape.Parse),
    ];

    /// <summary>Shapes of two steps in one statement.</summary>
    private static readonly ExpressionShape[] TwoSteps =
    [
        .. ((string[])["[b for b in _0]", "[[b, b] for b in _0]", "{b for b in _0}", "{b: b for b in _0}", "(b for b in _0)", "(b := _0)", "[b := _0, b]", "lambda b=_0: b",
            "(lambda b: b)(_0)", "(lambda *b: b)(_0)", "(lambda **b: b)(**_0)", "(lambda b=_0: b)()", "(lambda b: [b, b])(_0)"]).Select(ExpressionShape.Parse),
    ];

    private static readonly StatementShape[] FurtherStatements =
    [
        .. ((string[])["b, c = _0", "b, *c = _0", "[b] = _0", "_0.b = _1", "del _0.b", "_0[_1] = _2", "_0[_1] += _2", "del _0[_1]", "_0[:] = _1", "del _0[:]"]).Select(StatementShape.Parse),
    ];

    /// <summary>The program of no step.</summary>
    public static IEnumerable<Program> OfNoStep { get; } = [new([])];

    /// <summary>The programs of one step (see <see cref="Simplicity"/>).</summary>
    public IEnumerable<Program> OfOneStep() => Single().Select(statement => Join([statement])).Where(ProgramValidity.IsValid);

    /// <summary>The programs of two steps: two bindings of values that may be one object, or a binding and a use of what it binds, in one cell and in two; and
    /// single statements with two steps.</summary>
    public IEnumerable<Program> OfTwoSteps()
    {
        var pairs = Twins().Concat(
            from entry in Uses()
            from value in entry.Values
            from second in entry.Uses
            select ((Statement)new Assign([A], value), second));
        var single =
            from shape in TwoSteps
            from value in RepresentativeExpressions.All
            select Join([new Assign([A], shape.Fill(value))]);
        return single.Concat(Blocks().Select(statement => Join([statement]))).Concat(pairs.SelectMany(pair => (Program[])[Join([pair.Item1, pair.Item2]), Split(pair.Item1, pair.Item2)])).Where(ProgramValidity.IsValid);
    }

    /// <summary>Statements with one block that does nothing.</summary>
    private static IEnumerable<Statement> Blocks()
    {
        ValueList<Statement> nothing = [new Pass()];
        var noParameters = new Parameters([], null, [], null);
        yield return new FunctionDefinition("a", noParameters, nothing, []);
        yield return new ClassDefinition("a", [], nothing, []);
        foreach (var value in RepresentativeExpressions.All)
        {
            yield return new For(A, value, nothing, []);
            yield return new If(value, nothing, []);
            yield return new ClassDefinition("a", [value], nothing, []);
            yield return new FunctionDefinition("a", noParameters with { Positional = [new Parameter("b", value)] }, nothing, []);
            yield return new FunctionDefinition("a", noParameters, nothing, [value]);
        }
    }

    private IEnumerable<Operation> Rows() => OperationTable.Rows.Where(row => row.Since <= version);

    /// <summary>The shapes of the table and the further ones, each with the values that its first hole may have.</summary>
    private IEnumerable<(ExpressionShape Shape, IReadOnlyList<Expression> Receivers)> Expressions() =>
        Rows().SelectMany(row => RowShapes.Expressions(row).Select(shape => (shape, RepresentativeExpressions.Of(row.Receiver))))
            .Concat(FurtherShapes.Select(shape => (shape, RepresentativeExpressions.All)));

    private IEnumerable<(StatementShape Shape, IReadOnlyList<Expression> Receivers)> Statements() =>
        Rows().SelectMany(row => RowShapes.Statements(row).Select(shape => (shape, RepresentativeExpressions.Of(row.Receiver))))
            .Concat(FurtherStatements.Select(shape => (shape, RepresentativeExpressions.All)));

    private IEnumerable<Statement> Single()
    {
        foreach (var statement in (Statement[])[new Pass(), new ExpressionStatement(A), new Delete([A])])
        {
            yield return statement;
        }

        foreach (var value in RepresentativeExpressions.All.Concat(operands.All))
        {
            yield return new Assign([A], value);
            foreach (var key in operands.Few)
            {
                yield return new Assign([A, new Subscript(A, key)], value);
                yield return new Assign([new Subscript(value, key), A], value);
                yield return new Assign([A], new DictDisplay([new(value, key)]));
            }
        }

        foreach (var (left, right) in TwinValues())
        {
            yield return new Assign([A], new ListDisplay([left, right]));
            yield return new Assign([A], new TupleDisplay([left, right]));
            yield return new Assign([A], new SetDisplay([left, right]));
            yield return new Assign([A], new DictDisplay([new(left, None), new(right, Zero)]));
        }

        foreach (var (shape, receivers) in Expressions())
        {
            foreach (var filled in Fill(shape.Arity, receivers))
            {
                var value = shape.Fill(filled);
                yield return new Assign([A], value);
                yield return new Assign([A], new ListDisplay([value, value]));
                if (filled.Count > 0)
                {
                    yield return new Assign([A], new ListDisplay([filled[0], value]));
                }
            }
        }

        foreach (var (shape, receivers) in Statements())
        {
            foreach (var filled in Fill(shape.Arity, receivers))
            {
                yield return shape.Fill(filled);
                yield return shape.Fill([new Subscript(new ListDisplay([filled[0]]), Zero), .. filled.Skip(1)]);
                yield return shape.Fill([new Subscript(new TupleDisplay([filled[0]]), Zero), .. filled.Skip(1)]);
            }
        }
    }

    /// <summary>Values for the first statement, and the statements that use what it binds.</summary>
    private IEnumerable<(IReadOnlyList<Expression> Values, IEnumerable<Statement> Uses)> Uses()
    {
        foreach (var (shape, receivers) in Expressions().Where(entry => entry.Shape.Arity > 0))
        {
            yield return (Starts(receivers), Uses(shape));
        }

        foreach (var (shape, receivers) in Statements())
        {
            var uses = Fill(shape.Arity, [A], A).SelectMany(filled => (Statement[])[
                shape.Fill(filled),
                shape.Fill([new Subscript(new ListDisplay([A]), Zero), .. filled.Skip(1)]),
                shape.Fill([new Subscript(new TupleDisplay([A]), Zero), .. filled.Skip(1)])]);
            yield return (Starts(receivers), uses);
        }
    }

    private IEnumerable<Statement> Uses(ExpressionShape shape) => Fill(shape.Arity, [A], A).Select(shape.Fill)
        .SelectMany(value => (Statement[])[new ExpressionStatement(value), new Assign([B], value), new Assign([A], value)]);

    /// <summary>Where any object will do, only those that the next statement can change or copy are bound first.</summary>
    private IReadOnlyList<Expression> Starts(IReadOnlyList<Expression> receivers) => receivers == RepresentativeExpressions.All ? operands.Starts : receivers;

    private IEnumerable<(Expression Left, Expression Right)> TwinValues() =>
        operands.All.Concat(RepresentativeExpressions.All).Select(value => (Left: value, Right: value)).Concat(operands.Twins);

    private IEnumerable<(Statement First, Statement Second)> Twins() =>
        TwinValues().Select(twins => ((Statement)new Assign([A], twins.Left), (Statement)new Assign([B], twins.Right)));

    /// <summary>The operands of one operation: a receiver, and a few beside it or the receiver again.</summary>
    private IEnumerable<IReadOnlyList<Expression>> Fill(int arity, IReadOnlyList<Expression> receivers, params IReadOnlyList<Expression> further)
    {
        if (arity == 0)
        {
            yield return [];
            yield break;
        }

        IReadOnlyList<Expression> others = [.. arity > 2 ? operands.Fewest : operands.Few, .. further];
        foreach (var receiver in receivers)
        {
            foreach (var rest in OperandSet.Tuples(arity - 1, others))
            {
                yield return [receiver, .. rest];
            }

            if (arity > 1)
            {
                yield return [.. Enumerable.Repeat(receiver, arity)];
            }
        }
    }

    private static Program Join(IEnumerable<Statement> statements) => new([new Cell(statements.ToValueList())]) { Imports = RepresentativeExpressions.Imports };

    private static Program Split(Statement first, Statement second) => new([new Cell([first]), new Cell([second])]) { Imports = RepresentativeExpressions.Imports };
}
