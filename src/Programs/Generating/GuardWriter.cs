using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes <c>try</c>, <c>raise</c> and <c>assert</c>.</summary>
internal sealed class GuardWriter(Draft draft, Composer composer, ConditionWriter conditions)
{
    private static readonly string[] Types = ["ValueError", "TypeError", "KeyError", "IndexError", "RuntimeError", "Exception", "StopIteration", "AttributeError", "ZeroDivisionError"];

    private Choices Choices => draft.Choices;

    private Variables Variables => draft.Variables;

    /// <summary>A statement of <paramref name="row"/>, or null if there is no room for it.</summary>
    internal Statement? Write(Operation row, bool raises) => row.Name switch
    {
        "raise" => Raise(),
        "assert" => Assert(raises),
        "raise from" or "raise again" => Handled(row.Name),
        "try else" => Try(fails: false, row.Name),
        "try" when raises => Unhandled(),
        _ => Try(fails: row.Name is "except" or "except as" || Choices.Chance(60), row.Name),
    };

    /// <summary>Raises an exception: a new one, a class, or something that is none.</summary>
    internal Raise Raise()
    {
        var type = new Name(Choices.Pick(Types));
        if (Choices.Chance(6))
        {
            return new(Choices.Pick(Tree.Int(5), Tree.None, draft.Values.Any().Expression), null);
        }

        return new(
            Choices.Below(4) switch
            {
                0 => type,
                1 => Tree.Call(type.Identifier, draft.Values.Any().Expression, draft.Values.Atoms.Any().Expression),
                _ => Tree.Call(type.Identifier, draft.Values.Any().Expression),
            },
            Choices.Chance(8) ? Tree.None : null);
    }

    private Assert Assert(bool raises)
    {
        Expression? message = Choices.Chance(40) ? draft.Values.Any().Expression : null;
        for (var attempt = 0; attempt < 8; attempt++)
        {
            Term test = conditions.Write();
            if (test.Sketch.Truth() is { } truth && truth != raises && test.Expression is not TupleDisplay)
            {
                return new Assert(test.Expression, message);
            }
        }

        return new Assert(raises ? Choices.Pick(Tree.None, new ListDisplay([]), Tree.Int(0)) : Tree.Compare(Tree.Int(1), ComparisonOperator.Less, Tree.Int(2)), message);
    }

    private Try? Try(bool fails, string row)
    {
        if (draft.Room < 3)
        {
            return null;
        }

        draft.Room -= 2;
        var hasHandler = fails || row != "finally" || Choices.Chance(50);
        ValueList<Statement> body = composer.Block(Choices.Pick(1, 1, 2), null, fails ? Failure : null);
        ValueList<ExceptHandler> handlers = hasHandler ? Handlers(fails, row, null) : [];
        ValueList<Statement> orElse = hasHandler && draft.Room > 0 && (row == "try else" || Choices.Chance(12)) ? Unless(fails, 1, () => composer.Block(1)) : [];
        var hasFinally = !hasHandler || row == "finally" || Choices.Chance(12);
        if (!hasFinally || (hasHandler && draft.Room < 1))
        {
            return new(body, handlers, orElse, []);
        }

        draft.Room -= hasHandler ? 1 : 0;
        return new(body, handlers, orElse, composer.Block(1));
    }

    /// <summary>An exception that no handler takes.</summary>
    private Try? Unhandled()
    {
        if (draft.Room < 3)
        {
            return null;
        }

        draft.Room -= 2;
        ValueList<Statement> body = composer.Block(1, Failure);
        return Choices.Chance(60)
            ? new(body, [], [], composer.Block(1))
            : new(body, [new(new Name("AssertionError"), null, [new Pass()])], [], []);
    }

    /// <summary>A handler that raises in turn.</summary>
    private Try? Handled(string row)
    {
        if (draft.Room < 3)
        {
            return null;
        }

        draft.Room -= 2;
        ValueList<Statement> body = composer.Block(1, Failure);
        return new(body, Handlers(fails: true, row, row), [], []);
    }

    private Statement? Failure() => Choices.Chance(30) && draft.Operations.Allowed.Has("raise") ? Raise() : composer.Raising();

    private ValueList<ExceptHandler> Handlers(bool fails, string row, string? raising)
    {
        var isNamed = raising == "raise from" || row == "except as" || Choices.Chance(35);
        var handlers = new List<ExceptHandler>();
        if (draft.Room > 2 && Choices.Chance(25))
        {
            handlers.Add(new(new Name(Choices.Pick("KeyError", "StopIteration", "RuntimeError", "AssertionError")), null, Unless(true, 1, () => composer.Block(1))));
        }

        Expression? type = Choices.Below(10) switch
        {
            < 6 => new Name("Exception"),
            < 9 => new TupleDisplay([.. Choices.Pick<string[]>(["TypeError", "ValueError", "LookupError", "AttributeError", "ArithmeticError", "NameError", "RuntimeError"]).Select(name => new Name(name))]),
            _ => isNamed ? new Name("Exception") : null,
        };
        var error = isNamed ? Choices.Chance(75) ? Variables.Fresh("e", "error") : Variables.Target() : null;
        error = error == "unbound" ? "error" : error;
        handlers.Add(new(type, error, Unless(!fails, 0, () => Body(error, raising))));
        return handlers.ToValueList();
    }

    private ValueList<Statement> Body(string? error, string? raising)
    {
        if (error is not null)
        {
            Variables.Bind(error, Sketch.Of(Kind.Unknown));
        }

        ValueList<Statement> body = composer.Block(
            1,
            () => raising == "raise again" ? new Raise(null, null)
                : raising == "raise from" ? Raise() with { Cause = new Name(error!) }
                : error is not null && Choices.Chance(70) ? About(new(error)) : null);
        if (error is not null)
        {
            Variables.Unbind(error);
        }

        return body;
    }

    /// <summary>What a handler does with its exception. At level language it does not take the message out of it.</summary>
    private Statement About(Name error)
    {
        Expression value = Choices.Below(4) switch
        {
            0 when draft.Settings.Level != Level.Language => new AttributeExpression(error, "args"),
            0 or 1 => new ListDisplay([error]),
            2 when draft.Has(Features.Classes) => Tree.Call("isinstance", error, new Name(Choices.Pick("KeyError", "LookupError", "TypeError"))),
            _ => error,
        };
        if (Choices.Chance(40) && draft.Values.Place(Kind.List, sketch => sketch.Count < OperandWriter.LargestSequence) is { } list)
        {
            Expectations.Forget(list.Sketch);
            return new ExpressionStatement(Tree.Method(list.Expression, "append", value));
        }

        var name = Variables.Target();
        name = name == error.Identifier ? Variables.Unbound() : name;
        Variables.Bind(name, Sketch.Of(Kind.Unknown));
        return Tree.Assign(new Name(name), value);
    }

    private ValueList<Statement> Unless(bool isSkipped, int room, Func<ValueList<Statement>> write)
    {
        draft.Room -= room;
        StateMark mark = StateMark.Take(Variables);
        ValueList<Statement> block = write();
        if (isSkipped)
        {
            mark.Restore();
        }

        return block;
    }
}
