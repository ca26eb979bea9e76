using Conform.Programs.Syntax;

namespace Conform.Programs.Enumerating;

/// <summary>Enumerates the programs of a few statements over a vocabulary and a set of operands.</summary>
/// <remarks>Deterministic and finite; some programs may raise, some occur twice. Immutable; thread-safe.</remarks>
/// <param name="vocabulary">The operations.</param>
/// <param name="operands">The operands.</param>
public sealed class SmallPrograms(Vocabulary vocabulary, OperandSet operands)
{
    private static readonly Name A = new("a");
    private static readonly Name B = new("b");
    private static readonly Constant None = new(new NoneConstant());
    private static readonly Constant Zero = new(new IntConstant(0));
    private static readonly ListDisplay Mixed = new([Zero, None]);

    /// <summary>Objects that hold themselves.</summary>
    private static readonly Statement[] Cycles =
    [
        new Assign([A, new Subscript(A, Zero)], new ListDisplay([None])),
        new Assign([A, new Subscript(A, None)], new DictDisplay([])),
    ];

    /// <summary>Programs of one statement.</summary>
    public IEnumerable<Program> OfOneStatement() => Single().Select(statement => Join([statement]));

    /// <summary>Programs of two statements, in one cell and in two: the first binds <c>a</c>, the second uses it.</summary>
    public IEnumerable<Program> OfTwoStatements() => Twins().Concat(HeldTwins()).Concat(ChangesOfTwoNames()).Concat(
        from first in Bindings()
        from second in Uses(A, B)
        from program in Layouts(first, second)
        select program);

    /// <summary>Programs of three statements, in one cell and in three: the second makes another name for what the first binds, or for a part or copy of it.</summary>
    public IEnumerable<Program> OfThreeStatements() =>
        from first in Bindings()
        from second in Aliases()
        from third in Uses(A, new Name("c")).Concat(Uses(B, new Name("c")))
        from program in Layouts(first, second, third)
        select program;

    /// <summary>Programs that bind two names to equal values, in one cell and in two.</summary>
    private IEnumerable<Program> Twins() =>
        from twins in operands.All.Select(value => (Left: value, Right: value)).Concat(operands.Twins)
        from program in Layouts(new Assign([A], twins.Left), new Assign([B], twins.Right))
        select program;

    /// <summary>Programs that bind a container and use it with an operand that is equal to what it holds.</summary>
    private IEnumerable<Program> HeldTwins() =>
        from shape in vocabulary.Expressions
        where shape.Arity == 2
        from twins in operands.Twins
        from container in Holding(twins.Left)
        from program in Layouts(new Assign([A], container), new ExpressionStatement(shape.Fill(A, twins.Right)))
        select program;

    /// <summary>Programs that bind two names to one object and change it under one of them, or give that name another one.</summary>
    private IEnumerable<Program> ChangesOfTwoNames() =>
        from value in operands.Starts.Concat(Made())
        from shape in vocabulary.Statements
        from rest in Tuples(shape.Arity - 1, [A, B])
        from program in Layouts(new Assign([A, B], value), shape.Fill([A, .. rest]))
        select program;

    /// <summary>What the operations without operands make.</summary>
    private IEnumerable<Expression> Made() => vocabulary.Expressions.Where(shape => shape.Arity == 0).Select(shape => shape.Fill());

    private static IEnumerable<Expression> Holding(Expression element) =>
        [new ListDisplay([element]), new SetDisplay([element]), new DictDisplay([new(element, None)])];

    /// <summary>All expressions of one operation, or of one without operands beside the first over another.</summary>
    private IEnumerable<Expression> Operations()
    {
        foreach (var shape in vocabulary.Expressions)
        {
            switch (shape.Arity)
            {
                case 0:
                    yield return shape.Fill();
                    break;
                case 1:
                    foreach (var operand in operands.All)
                    {
                        yield return shape.Fill(operand);
                    }

                    break;
                default:
                    foreach (var filled in Several(shape).Concat(shape.Arity == 2 ? OverTwins(shape) : []))
                    {
                        yield return filled;
                    }

                    break;
            }
        }
    }

    /// <summary>An operation with two operands over two equal ones, and over a container and what is equal to its element.</summary>
    private IEnumerable<Expression> OverTwins(ExpressionShape shape) =>
        operands.Twins.SelectMany(twins => Holding(twins.Left).Prepend(twins.Left).Select(left => shape.Fill(left, twins.Right)));

    /// <summary>The operands of an operation with several: the same twice, any before some of the few, any after some of the fewest.</summary>
    private IEnumerable<Expression> Several(ExpressionShape shape)
    {
        foreach (var operand in operands.All)
        {
            yield return shape.Fill([.. Enumerable.Repeat(operand, shape.Arity)]);
            foreach (var rest in Tuples(shape.Arity - 1))
            {
                yield return shape.Fill([operand, .. rest]);
            }

            foreach (var rest in OperandSet.Tuples(shape.Arity - 1, operands.Fewest))
            {
                yield return shape.Fill([.. rest, operand]);
            }
        }
    }

    /// <summary>Operations over operations: first ones with one operand, then any over those.</summary>
    private IEnumerable<Expression> Nested()
    {
        var unary = vocabulary.Expressions.Where(shape => shape.Arity == 1).ToList();
        var inner = unary.SelectMany(shape => operands.Containers.Concat(operands.Few).Select(operand => shape.Fill(operand))).ToList();
        return from shape in vocabulary.Expressions
               where shape.Arity is 1 or 2
               from operand in inner
               from rest in OperandSet.Tuples(shape.Arity - 1, operands.Fewest)
               select shape.Fill([operand, .. rest]);
    }

    private IEnumerable<Statement> Single()
    {
        foreach (var value in operands.All.Concat(Operations()).Concat(Nested()))
        {
            yield return vocabulary.IsOneExpression ? new ExpressionStatement(value) : new Assign([A], value);
        }

        foreach (var shape in vocabulary.Statements.Where(shape => shape.Template is Assign && shape.Arity == 1))
        {
            foreach (var value in operands.All)
            {
                yield return shape.Fill(value);
            }
        }

        foreach (var value in vocabulary.IsOneExpression ? [] : Pairs())
        {
            yield return new Assign([A], value);
        }

        foreach (var value in operands.All)
        {
            foreach (var key in operands.Few)
            {
                yield return new Assign([A, new Subscript(A, key)], value);
            }
        }

        foreach (var (held, key) in operands.Twins)
        {
            yield return new Assign([A, new Subscript(A, key)], new DictDisplay([new(held, None)]));
        }

        foreach (var shape in vocabulary.Statements.Where(shape => shape.Arity >= 2))
        {
            foreach (var value in shape.Template is Assign { Targets: [Subscript] } ? operands.Containers : [])
            {
                foreach (var rest in Tuples(shape.Arity - 2))
                {
                    var store = (Assign)shape.Fill([A, .. rest, value]);
                    yield return store with { Targets = [A, .. store.Targets] };
                }
            }

            foreach (var value in operands.All.Concat(Made()))
            {
                foreach (var rest in Tuples(shape.Arity - 1))
                {
                    foreach (var place in Places(value))
                    {
                        yield return shape.Fill([place, .. rest]);
                    }
                }
            }
        }
    }

    /// <summary>Two things beside each other, of which it can be seen whether they are one object.</summary>
    private IEnumerable<Expression> Pairs()
    {
        var twins = operands.Atoms.Select(atom => (Left: atom, Right: atom)).Concat(operands.Twins).ToList();
        foreach (var (left, right) in twins)
        {
            yield return new ListDisplay([left, right]);
            yield return new TupleDisplay([left, right]);
            yield return new SetDisplay([left, right]);
            yield return new DictDisplay([new(left, None), new(right, Zero)]);
        }

        foreach (var shape in vocabulary.Expressions)
        {
            if (shape.Arity == 0)
            {
                yield return new ListDisplay([shape.Fill(), shape.Fill()]);
            }
            else if (shape.Arity == 1)
            {
                foreach (var operand in operands.All)
                {
                    var value = shape.Fill(operand);
                    yield return new ListDisplay([operand, value]);
                    yield return new ListDisplay([value, value]);
                }

                foreach (var (left, right) in operands.Twins)
                {
                    yield return new ListDisplay([left, shape.Fill(right)]);
                }
            }
            else if (shape.Arity == 2)
            {
                foreach (var rest in Tuples(2))
                {
                    var value = shape.Fill(rest);
                    yield return new ListDisplay([value, value]);
                    yield return new ListDisplay([rest[0], value]);
                }
            }
        }
    }

    private IEnumerable<Statement> Bindings() =>
        (from value in operands.Starts.Concat(
            from shape in vocabulary.Expressions
            where shape.Arity < 2
            from value in shape.Arity == 0 ? [shape.Fill()] : operands.Fewest.Append(Mixed).Select(operand => shape.Fill(operand))
            select value)
        select new Assign([A], value))
        .Concat(Cycles);

    private IEnumerable<Statement> Aliases() =>
    [
        new Assign([B], A),
        new Assign([B], new ListDisplay([A])),
        new Assign([B], new Subscript(A, Zero)),
        .. vocabulary.Expressions.Where(shape => shape.Arity == 1).Select(shape => new Assign([B], shape.Fill(A))),
    ];

    /// <summary>Statements that do something with the object that <paramref name="name"/> refers to; what they make is called <paramref name="made"/>.</summary>
    private IEnumerable<Statement> Uses(Name name, Name made)
    {
        foreach (var shape in vocabulary.Statements)
        {
            foreach (var rest in Tuples(shape.Arity - 1, [name]))
            {
                foreach (var place in Places(name))
                {
                    yield return shape.Fill([place, .. rest]);
                }

                if (shape.Fill([name, .. rest]) is Assign { Targets: [Subscript or AttributeExpression] } store)
                {
                    yield return store with { Targets = [made, .. store.Targets] };
                }
            }
        }

        foreach (var shape in vocabulary.Expressions.Where(shape => shape.Arity > 0))
        {
            foreach (var rest in Tuples(shape.Arity - 1, [name]))
            {
                foreach (var receiver in shape.Arity == 1 ? Receivers(name) : [name])
                {
                    var value = shape.Fill([receiver, .. rest]);
                    yield return new ExpressionStatement(value);
                    yield return new Assign([made], value);
                }
            }
        }
    }

    /// <summary>An object, and what is around it.</summary>
    private static IEnumerable<Expression> Receivers(Name name) => [name, new ListDisplay([name]), new TupleDisplay([name]), new DictDisplay([new(None, name)])];

    /// <summary>Where a statement may find what it changes: under its name, or in a list or tuple around it.</summary>
    private static IEnumerable<Expression> Places(Expression value) =>
        [value, new Subscript(new ListDisplay([value]), Zero), new Subscript(new TupleDisplay([value]), Zero)];

    /// <summary>What stands beside the first operand: <paramref name="length"/> of the few operands and of <paramref name="further"/>; of the fewest where there are several.</summary>
    private IEnumerable<IReadOnlyList<Expression>> Tuples(int length, params IEnumerable<Expression> further) =>
        OperandSet.Tuples(length, [.. length > 1 ? operands.Fewest : operands.Few, .. further]);

    private IEnumerable<Program> Layouts(params IReadOnlyList<Statement> statements)
    {
        yield return Join(statements);
        yield return new([.. statements.Select(statement => new Cell([statement]))]) { Imports = vocabulary.Imports };
    }

    private Program Join(IReadOnlyList<Statement> statements) => new([new Cell(statements.ToValueList())]) { Imports = vocabulary.Imports };
}
