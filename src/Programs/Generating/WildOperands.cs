using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>Writes operands regardless of their role. What would only be slow, large or dependent on an unknown hash order is left out.</summary>
internal sealed class WildOperands(Choices choices, Variables variables, Values values, KnownOrder order)
{
    /// <summary>Any operand of <paramref name="row"/>.</summary>
    internal Term Write(Operation row)
    {
        if (choices.Chance(70) && variables.Find(sketch => IsHarmless(sketch, row)) is { } place)
        {
            return place;
        }

        Term made = choices.Chance(60) ? values.Atoms.Any() : values.NewContainer(1);
        return IsHarmless(made.Sketch, row) ? made : values.Atoms.SmallInt();
    }

    /// <summary>Whether an object may be any operand of <paramref name="row"/>, receiver included.</summary>
    internal bool IsHarmless(Sketch sketch, Operation row)
    {
        if (sketch.Kind is Kind.Unknown or Kind.Iterator or Kind.BuiltIn or Kind.Slice or Kind.DictValues || sketch.Count > 40 || !Values.IsPart(sketch))
        {
            return false;
        }

        // The last digit of the absolute value of a complex number is up to the C library.
        if (row.Symbol == "abs" && sketch.Kind == Kind.Complex)
        {
            return false;
        }

        // A number may say how large the result gets.
        if (row.Symbol is "*" or "*=" or "**" or "<<" or "bytes" or "bytearray" or "range" && sketch.IsNumber)
        {
            return sketch.Integer is { } value && value >= -2 && value <= 4;
        }

        var isContainer = sketch.IsDict || sketch.Kind is Kind.Deque or Kind.Array or Kind.MemoryView or Kind.List or Kind.Tuple or Kind.Dict or Kind.Set or Kind.FrozenSet or Kind.DictKeys or Kind.DictItems;
        return !isContainer || row.Symbol is "is" or "is not" or "bool" or "copy.copy" or "append" || (sketch.IsPrintable(order) && !sketch.IsCyclic());
    }
}
