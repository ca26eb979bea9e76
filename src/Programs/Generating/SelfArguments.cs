using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes statements in which a mutable object is changed by itself: it is the receiver and the argument.</summary>
internal sealed class SelfArguments(Draft draft)
{
    /// <summary>Largest number of elements of an object that is added to itself.</summary>
    private const int Largest = OperandWriter.LargestSequence / 2;

    private Choices Choices => draft.Choices;

    /// <summary>Such a statement, or null if no object fits.</summary>
    internal Statement? Write()
    {
        Kind kind = Choices.Pick(Kind.List, Kind.List, Kind.List, Kind.List, Kind.Dict, Kind.Set, Kind.Set, Kind.ByteArray, Kind.Deque, Kind.Array);
        if (!draft.Values.Atoms.Has(kind)
            || draft.Values.Place(kind, sketch => sketch is { Count: > 0 and <= Largest, Items: not null, MaxLength: null }) is not { } self)
        {
            return null;
        }

        return kind switch
        {
            Kind.List => OfList(self),
            Kind.Set => OfSet(self),
            Kind.Array or Kind.ByteArray when draft.Settings.Features.HasFlag(Features.SliceAssignment) && Choices.Chance(50) => Reversed(self),
            Kind.ByteArray or Kind.Array => draft.Has($"{kind.TypeName()}.extend()") ? new ExpressionStatement(Tree.Method(self.Expression, "extend", self.Expression)) : null,
            Kind.Dict => draft.Has("dict.update()") ? new ExpressionStatement(Tree.Method(self.Expression, "update", self.Expression)) : null,
            _ => Extended(self),
        };
    }

    private Statement? OfList(Term self)
    {
        List<Sketch> items = self.Sketch.Items!;
        switch (draft.Settings.Features.HasFlag(Features.SliceAssignment) ? Choices.Below(6) : Choices.Between(4, 5))
        {
            case < 3 when !draft.Has("= slice", "list[i:j] ="):
                return null;
            case 0:
                return Sliced(self, new(null, null, null));
            case 1:
                var at = Choices.Below(items.Count + 1);
                items.InsertRange(at, items.ToArray());
                return Sliced(self, new(Tree.Int(at), Tree.Int(at), null));
            case 2:
                var end = Choices.Below(items.Count) + 1;
                Sketch[] replaced = [.. items];
                items.RemoveRange(0, end);
                items.InsertRange(0, replaced);
                return Sliced(self, new(null, Tree.Int(end), null));
            case 3:
                return Reversed(self);
            case 4 when !HasAugmented(self, BinaryOperator.Add):
                return null;
            case 4:
                items.AddRange(items.ToArray());
                return new AugmentedAssign(self.Expression, BinaryOperator.Add, self.Expression);
            default:
                return Extended(self);
        }
    }

    private Statement? Reversed(Term self)
    {
        if (!draft.Has("= slice", $"{self.Sketch.Kind.TypeName()}[i:j:k] ="))
        {
            return null;
        }

        self.Sketch.Items!.Reverse();
        return Sliced(self, new(null, null, Tree.Int(-1)));
    }

    private static Statement Sliced(Term self, SliceExpression slice) => Tree.Assign(new Subscript(self.Expression, slice), self.Expression);

    private ExpressionStatement? Extended(Term self)
    {
        if (!draft.Has($"{self.Sketch.Kind.TypeName()}.extend()"))
        {
            return null;
        }

        self.Sketch.Items!.AddRange(self.Sketch.Items.ToArray());
        return new(Tree.Method(self.Expression, "extend", self.Expression));
    }

    private AugmentedAssign? OfSet(Term self)
    {
        BinaryOperator operation = Choices.Pick(BinaryOperator.Or, BinaryOperator.And, BinaryOperator.Subtract, BinaryOperator.Xor);
        if (!HasAugmented(self, operation))
        {
            return null;
        }

        if (operation is BinaryOperator.Subtract or BinaryOperator.Xor)
        {
            self.Sketch.Items!.Clear();
        }

        return new(self.Expression, operation, self.Expression);
    }

    /// <summary>Whether programs may execute an augmented assignment to the place where an object is.</summary>
    private bool HasAugmented(Term self, BinaryOperator operation) =>
        StatementOperations.Of(new AugmentedAssign(self.Expression, operation, self.Expression)) is { } statement
        && draft.Has(statement.Name, $"{self.Sketch.Kind.TypeName()} {statement.Symbol}");
}
