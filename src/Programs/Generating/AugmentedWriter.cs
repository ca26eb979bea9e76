using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes augmented assignments to names, items and slices.</summary>
internal sealed class AugmentedWriter(Draft draft, OperationWriter operations)
{
    private Choices Choices => draft.Choices;

    private Variables Variables => draft.Variables;

    /// <summary>A statement in which the operator of <paramref name="row"/> is executed, mostly on a name.</summary>
    internal Statement? Write(Operation row, Manner manner)
    {
        // What works in place and then cannot be stored leaves a trace: the best way for such a row to be part of an error.
        if (manner == Manner.OneWrong && row.Receiver is (Kind.List or Kind.Dict or Kind.Set or Kind.ByteArray) && Choices.Chance(50))
        {
            return OnFrozenItem(row);
        }

        Term? target = Choices.Chance(25) ? Item(row.Receiver, row) : null;
        return OnTarget(row, target ?? NamedTarget(row), manner);
    }

    /// <summary>A statement of a row such as <c>+= item</c>, or null if it could not be written.</summary>
    internal Statement? WriteStatementRow(Operation row, Manner manner)
    {
        Operation[] candidates = draft.Operations.Augmented(row.Symbol);
        if (row.Name.EndsWith("slice", StringComparison.Ordinal))
        {
            return OnSlice(row, manner);
        }

        if (candidates.Length == 0)
        {
            return null;
        }

        Operation chosen = Choices.Pick(candidates);
        if (row.Name.EndsWith("name", StringComparison.Ordinal))
        {
            return OnTarget(chosen, NamedTarget(chosen), manner);
        }

        return manner == Manner.OneWrong && Choices.Chance(60) ? OnFrozenItem(chosen) : OnTarget(chosen, Item(chosen.Receiver, chosen) ?? NewItem(chosen), manner);
    }

    private Term NamedTarget(Operation row)
    {
        if (Variables.Find(sketch => Suits(sketch, row)) is { Expression: Name } place)
        {
            return place;
        }

        Term value = draft.Values.New(row.Receiver);
        Term named = draft.Named(value);
        return named.Expression is Name ? named : Variables.Count > 0 ? Variables.Any() : value;
    }

    private static bool Suits(Sketch sketch, Operation row) => sketch.Kind == row.Receiver
        && (sketch.IsNumber || sketch.Count is >= 0 and <= OperandWriter.LargestSequence)
        && (!sketch.IsInteger || sketch.Integer is { } value && value.GetBitLength() < 300);

    /// <summary>An item of a list or dict that holds what the operator works on, or null.</summary>
    private Term? Item(Kind kind, Operation row)
    {
        if (Variables.Find(sketch => sketch.Kind == Kind.List && sketch.Items is { } items && items.Exists(item => Suits(item, row))) is { } list)
        {
            var at = list.Sketch.Items!.FindIndex(item => Suits(item, row));
            return new(new Subscript(list.Expression, Tree.Int(at)), list.Sketch.Items[at]);
        }

        if (Variables.Find(sketch => sketch is { Kind: Kind.Dict, Values: { } values } && values.Exists(value => value.Kind == kind && Suits(value, row))) is { } dict)
        {
            var at = dict.Sketch.Values!.FindIndex(value => Suits(value, row));
            return Atoms.Literal(dict.Sketch.Items![at]) is { } key ? new(new Subscript(dict.Expression, key), dict.Sketch.Values[at]) : null;
        }

        return null;
    }

    private Term NewItem(Operation row)
    {
        Term item = draft.Values.New(row.Receiver);
        Term list = draft.Named(Values.List([item, draft.Values.Any()]));
        return new(new Subscript(list.Expression, Tree.Int(0)), item.Sketch);
    }

    /// <summary>The classic <c>t[0] += [1]</c>: the operator completes, the store raises.</summary>
    private AugmentedAssign? OnFrozenItem(Operation row)
    {
        Term item = draft.Values.New(row.Receiver);
        Term tuple = Variables.Find(sketch => sketch.Kind == Kind.Tuple && sketch.Items is { Count: > 0 } items && Suits(items[0], row))
            ?? draft.Named(Values.Tuple([item]));
        Sketch receiver = tuple.Sketch.Items![0];
        if (operations.Prepare(row, Manner.Fitting, new(new Subscript(tuple.Expression, Tree.Int(0)), receiver)) is not { } prepared)
        {
            return null;
        }

        if (receiver.IsMutable)
        {
            prepared.Apply();
        }

        return Statement(prepared);
    }

    private AugmentedAssign? OnTarget(Operation row, Term target, Manner manner)
    {
        if (target.Sketch.Kind != row.Receiver || target.Expression is not (Name or Subscript) || operations.Prepare(row, manner, target) is not { } prepared)
        {
            return null;
        }

        if (manner != Manner.OneWrong)
        {
            Sketch result = prepared.Apply();
            Variables.Store(target.Expression, manner == Manner.Fitting ? result : Sketch.Of(Kind.Unknown));
        }

        return Statement(prepared);
    }

    private AugmentedAssign? OnSlice(Operation row, Manner manner)
    {
        Kind kind = row.CanComplete ? Choices.Pick(Kind.List, Kind.List, Kind.ByteArray) : Kind.List;
        if (!draft.Values.Atoms.Has(kind) || (manner == Manner.OneWrong && Choices.Chance(40)))
        {
            kind = Kind.List;
        }

        var isFrozen = manner == Manner.OneWrong && row.CanComplete && Choices.Chance(50);
        kind = isFrozen ? Kind.Tuple : kind;
        Term sequence = draft.Values.Place(kind, sketch => sketch.Count is >= 0 and <= 12) ?? draft.Named(draft.Values.New(kind));
        var from = Choices.Below(3);
        var slice = new SliceExpression(Tree.Int(from), Choices.Chance(60) ? Tree.Int(from + Choices.Below(3)) : null, null);
        Expression operand = Choices.Chance(40) && manner == Manner.OneWrong && !isFrozen
            ? Choices.Pick(Tree.None, new DictDisplay([]) is var dict && row.Symbol == "*=" ? dict : Tree.None)
            : row.Symbol == "*=" ? Tree.Int(Choices.Below(3))
            : kind == Kind.ByteArray ? draft.Values.Of(Kind.Bytes).Expression
            : isFrozen ? draft.Values.New(Kind.Tuple).Expression : draft.Values.New(Kind.List).Expression;
        if (manner == Manner.OneWrong && !isFrozen && operand is not DictDisplay)
        {
            operand = Tree.None;
        }
        else if (manner != Manner.OneWrong && row.CanComplete)
        {
            Expectations.Forget(sequence.Sketch);
        }

        return new(new Subscript(sequence.Expression, slice), OperatorSymbols.Binary[row.Symbol[..^1]], operand);
    }

    private static AugmentedAssign Statement(Prepared prepared) =>
        new(prepared.Receiver.Expression, OperatorSymbols.Binary[prepared.Row.Symbol[..^1]], prepared.Operands[0]!.Value.Expression);
}
