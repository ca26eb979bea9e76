using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Makes receivers aliased, nested and cyclic before an operation, and lets it take its receiver as an argument.</summary>
/// <remarks>Without it the operations that are seldom drawn, and the collections that are seldom made, would only ever see objects that nobody shares.</remarks>
internal sealed class ReceiverShapes(Draft draft)
{
    /// <summary>In how many of a hundred cases the receiver is given a shape.</summary>
    private const int Share = 20;

    /// <summary>The same for the collections that are seldom made.</summary>
    private const int CollectionShare = 40;

    /// <summary>In how many of a hundred cases a fitting receiver is an operand as well.</summary>
    private const int SelfShare = 8;

    /// <summary>Largest number of elements of an object that is its own argument.</summary>
    private const int Largest = OperandWriter.LargestSequence / 2;

    private Choices Choices => draft.Choices;

    /// <summary>Now and then shares a receiver that has a name, by a statement in the prelude.</summary>
    /// <param name="row">The operation.</param>
    /// <param name="receiver">The receiver.</param>
    /// <param name="share">In how many of a hundred cases; null for the usual number.</param>
    internal void Give(Operation row, Term receiver, int? share = null)
    {
        OperandShapes possible = PossibleShapes.Of(row);
        if (possible == OperandShapes.None || receiver.Expression is not Name || draft.Room < 1 || draft.IsComprehension || !Choices.Chance(share ?? (row.Receiver is Kind.List or Kind.Dict ? Share : CollectionShare)))
        {
            return;
        }

        Term? part = !possible.HasFlag(OperandShapes.Cyclic) ? null : Choices.Below(10) switch
        {
            < 5 => receiver,
            5 => draft.Variables.Find(sketch => sketch.IsMutable && Values.IsPart(sketch)),
            _ => null,
        };
        if (((part is { } held ? Hold(row, receiver, held) : null) ?? Alias(receiver)) is { } statement)
        {
            draft.Room--;
            draft.Prelude.Add(statement);
        }
    }

    /// <summary>Now and then the receiver as an operand, where it fits; null otherwise.</summary>
    /// <param name="row">The operation.</param>
    /// <param name="receiver">The receiver.</param>
    /// <param name="role">The role of the operand.</param>
    internal Term? Self(Operation row, Term receiver, Role role)
    {
        Sketch sketch = receiver.Sketch;
        if (receiver.Expression is not Name || sketch.Count is < 0 or > Largest || !PossibleShapes.Accepts(row.Receiver, role)
            || !Choices.Chance(role == Role.Element && HoldsItself(sketch) ? 50 : SelfShare))
        {
            return null;
        }

        switch (role)
        {
            case Role.SliceElements:
                return null;
            case Role.Any:
                return receiver;
            case Role.Element:
                // What is looked for must be there, if it would raise otherwise.
                return !row.CanRaise || row.Form == OperationForm.Membership || HoldsItself(sketch) ? receiver : null;
            case Role.Iterable or Role.HashableElements when !draft.Order.IsIterable(sketch):
                return null;
            default:
                // What the operation does to the receiver must not change what is expected of the operand.
                return new(receiver.Expression, SketchCopies.Shallow(sketch));
        }
    }

    /// <summary>Now and then the receiver as the elements of its own slice, if that has all of them; null otherwise.</summary>
    internal Term? Whole(Term receiver, int positions) =>
        receiver.Expression is Name && receiver.Sketch is { Count: > 0 and <= Largest } sketch && PossibleShapes.Accepts(sketch.Kind, Role.SliceElements)
            && positions == sketch.Count && Choices.Chance(60)
            ? new(receiver.Expression, SketchCopies.Shallow(sketch))
            : null;

    private static bool HoldsItself(Sketch sketch) => sketch.Items?.Exists(item => ReferenceEquals(item, sketch)) == true;

    private Statement? Alias(Term receiver)
    {
        var name = draft.Variables.Unbound();
        if (name == "unbound")
        {
            return null;
        }

        draft.Variables.Bind(name, receiver.Sketch);
        return Tree.Assign(new Name(name), receiver.Expression);
    }

    /// <summary>Puts an object into the receiver.</summary>
    private static Statement? Hold(Operation row, Term receiver, Term part)
    {
        Sketch sketch = receiver.Sketch;
        if (sketch.Items is not { } items || items.Count >= Largest || sketch.MaxLength is not null || (row.Symbol == "sort" && items.Count > 0 && items.TrueForAll(item => item.Kind == items[0].Kind)))
        {
            return null;
        }

        if (sketch.IsDict)
        {
            Term key = Atoms.Str("k");
            Expectations.Store(sketch, key.Sketch, part.Sketch);
            return Tree.Assign(new Subscript(receiver.Expression, key.Expression), part.Expression);
        }

        items.Add(part.Sketch);
        return new ExpressionStatement(Tree.Method(receiver.Expression, "append", part.Expression));
    }
}
