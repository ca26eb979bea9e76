using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes a statement that executes one row of the operation table.</summary>
internal sealed class StatementWriter
{
    private readonly Draft draft;
    private readonly OperationWriter operations;
    private readonly ExpressionWriter expressions;
    private readonly AssignmentWriter assignments;
    private readonly AugmentedWriter augmented;

    internal StatementWriter(Draft draft)
    {
        this.draft = draft;
        operations = new(draft);
        expressions = new(draft, operations);
        assignments = new(draft);
        augmented = new(draft, operations);
    }

    /// <summary>Writes the expressions of rows.</summary>
    internal ExpressionWriter Expressions => expressions;

    private Choices Choices => draft.Choices;

    /// <summary>A statement in which <paramref name="row"/> is executed, or null if it could not be written. What it needs is in the draft's prelude.</summary>
    internal Statement? Write(Operation row, Manner manner) => row.Form switch
    {
        OperationForm.Statement => OfStatementRow(row, manner),
        OperationForm.SubscriptAssignment => Assignment(row, manner),
        OperationForm.SubscriptDeletion => Deletion(row, manner),
        OperationForm.Augmented => augmented.Write(row, manner),
        _ => expressions.Write(row, manner) is { } term ? Use(term, manner, row) : null,
    };

    /// <summary>A statement that evaluates a term and mostly keeps its value.</summary>
    internal Statement Use(Term term, Manner manner, Operation? row = null)
    {
        if (term.Sketch.Kind == Kind.Iterator && (!draft.Settings.Features.HasFlag(Features.Iterators) || Choices.Chance(30)))
        {
            // An iterator is consumed where it is made.
            Kind kind = Choices.Pick(Kind.List, Kind.Tuple);
            List<Sketch>? items = term.Sketch.Items;
            term.Sketch.Items = [];
            term = new(Tree.Call(kind.TypeName(), term.Expression), Sketch.Container(kind, items));
        }

        var keep = row is { Form: OperationForm.Method, Result: Kind.None } ? 8 : 78;
        if (manner == Manner.OneWrong)
        {
            return Choices.Chance(40) ? Tree.Assign(new Name(draft.Variables.Target()), term.Expression) : new ExpressionStatement(term.Expression);
        }

        if (!Choices.Chance(keep) || term.Sketch.TreeSize(80) >= 80)
        {
            return new ExpressionStatement(term.Expression);
        }

        if (Choices.Chance(12) && draft.Operations.Allowed.Has("list.append()") && draft.Values.Place(Kind.List, sketch => sketch.Count is >= 0 and < OperandWriter.LargestSequence) is { } list && Values.IsPart(term.Sketch))
        {
            list.Sketch.Items!.Add(term.Sketch);
            return new ExpressionStatement(Tree.Method(list.Expression, "append", term.Expression));
        }

        var name = draft.Variables.Target();
        draft.Variables.Bind(name, term.Sketch);
        if (Choices.Chance(8) && draft.Operations.Allowed.Has("= chained"))
        {
            var other = draft.Variables.Target();
            draft.Variables.Bind(other, term.Sketch);
            return new Assign([new Name(name), new Name(other)], term.Expression);
        }

        return Tree.Assign(new Name(name), term.Expression);
    }

    private Statement? OfStatementRow(Operation row, Manner manner)
    {
        if (manner == Manner.Wild)
        {
            manner = row.CanRaise && Choices.Chance(40) ? Manner.OneWrong : Manner.Fitting;
        }

        if (row.Symbol.Length > 1 && row.Symbol[^1] == '=')
        {
            return augmented.WriteStatementRow(row, manner);
        }

        switch (row.Name)
        {
            case "= item":
                return Write(draft.Operations.Named(Choices.Pick("list[i] =", "list[i] =", "dict[k] =", "dict[k] =", "bytearray[i] ="), "list[i] ="), manner);
            case "= slice":
                // Only a slice with a step refuses a number of elements.
                return Write(draft.Operations.Named(Choices.Pick("list[i:j] =", manner == Manner.OneWrong ? "list[i:j:k] =" : "list[i:j] =", "list[i:j:k] =", "bytearray[i:j] ="), "list[i:j] ="), manner);
            case "del item":
                return Write(draft.Operations.Named(Choices.Pick("del list[i]", "del dict[k]", "del bytearray[i]"), "del list[i]"), manner);
            case "del slice":
                return Write(draft.Operations.Named(Choices.Pick("del list[i:j]", "del list[i:j:k]", "del bytearray[i:j]"), "del list[i:j]"), manner);
            case "del name":
                return DeleteName(manner);
            case "expression":
                Operation evaluated = draft.Operations.Expression(Choices);
                return expressions.Write(evaluated, Manner.Fitting) is { } term ? new ExpressionStatement(Consumed(term)) : null;
            default:
                return assignments.Write(row, manner);
        }
    }

    private static Expression Consumed(Term term) => term.Sketch.Kind == Kind.Iterator ? Tree.Call("list", term.Expression) : term.Expression;

    private Delete? DeleteName(Manner manner)
    {
        if (manner == Manner.OneWrong)
        {
            return new([new Name(draft.Variables.Unbound())]);
        }

        if (draft.Variables.Count < 3)
        {
            return null;
        }

        var name = (Name)draft.Variables.Any().Expression;
        draft.Variables.Unbind(name.Identifier);
        return new([name]);
    }

    private Statement? Assignment(Operation row, Manner manner)
    {
        if (operations.Prepare(row, Frozen(row, manner)) is not { } prepared)
        {
            return null;
        }

        Subscript target = prepared.Subscripted();
        if (manner != Manner.OneWrong && row.CanComplete)
        {
            prepared.Apply();
        }

        return Tree.Assign(target, prepared.Operands[^1]!.Value.Expression);
    }

    private Delete? Deletion(Operation row, Manner manner)
    {
        if (operations.Prepare(row, Frozen(row, manner)) is not { } prepared)
        {
            return null;
        }

        if (manner != Manner.OneWrong && row.CanComplete)
        {
            prepared.Apply();
        }

        return new([prepared.Subscripted()]);
    }

    /// <summary>An operation that raises anyway is given operands that fit.</summary>
    private static Manner Frozen(Operation row, Manner manner) => row.CanComplete ? manner : Manner.Fitting;
}
