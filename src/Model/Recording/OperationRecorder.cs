using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Recording;

/// <summary>Records on what the operations of one run are executed.</summary>
/// <remarks>
/// The nodes of a recorded run are wrapped by the compiler: each tells when it begins and with what value it ends. So the operands of a node are the values of the
/// nodes inside it, in order of evaluation, and an operation belongs to the innermost node that has begun and not ended when it is counted. A run that is not
/// recorded has no wrappers and does no work for this. Not thread-safe; belongs to one run.
/// </remarks>
public sealed class OperationRecorder
{
    private readonly OperationCounts counts;
    private readonly Func<IEnumerable<PyObject>> variables;
    private readonly OperandCoverage coverage;
    private readonly Stack<Activation> activations = new();
    private readonly Sharing sharing = new();
    private int told;

    /// <summary>Makes the recorder of one run.</summary>
    /// <param name="counts">The counts of the run, which keep their notes.</param>
    /// <param name="variables">What the variables of the program and of its running calls refer to, once for each variable.</param>
    /// <param name="coverage">Where to count.</param>
    public OperationRecorder(OperationCounts counts, Func<IEnumerable<PyObject>> variables, OperandCoverage coverage)
    {
        (this.counts, this.variables, this.coverage) = (counts, variables, coverage);
        activations.Push(new(RecordedNode.Other));
    }

    /// <summary>Notes that a node begins.</summary>
    internal void Enter(RecordedNode node)
    {
        Tell();
        activations.Push(new(node));
    }

    /// <summary>Notes that the innermost node ends.</summary>
    /// <param name="value">Its value, which is an operand of the node around it; null if it has none.</param>
    internal void Leave(PyObject? value)
    {
        Tell();
        activations.Pop();
        if (value is not null)
        {
            activations.Peek().Operands.Add(new(value));
            Measure(activations.Peek().Operands);
        }
    }

    /// <summary>Records what was counted since the last call: all of it by the innermost node.</summary>
    private void Tell()
    {
        for (var activation = activations.Peek(); told < counts.NoteCount; told++)
        {
            var (operation, raises) = counts.Note(told);
            if (Receivers.Find(operation, activation) is { } use)
            {
                var shapes = use.Operand.Shapes | (use.Others.Any(other => ReferenceEquals(other.Value, use.Operand.Value)) ? OperandShapes.SelfArgument : OperandShapes.None);
                coverage.Count(operation, Receivers.TypeName(use.Operand.Value), Sharing.HasShape(use.Operand.Value) ? shapes : OperandShapes.None, raises);
            }
        }
    }

    /// <summary>Notes the shapes of all operands of a node as they are now.</summary>
    private void Measure(List<RecordedOperand> operands)
    {
        var shaped = operands.Where(operand => Sharing.HasShape(operand.Shared)).ToList();
        if (shaped.Count > 0)
        {
            var others = activations.SelectMany(activation => activation.Operands).Select(operand => operand.Value);
            var shapes = sharing.Of([.. shaped.Select(operand => operand.Shared)], variables(), others);
            for (var index = 0; shapes is not null && index < shaped.Count; index++)
            {
                shaped[index].See(shapes[index]);
            }
        }
    }
}

/// <summary>The kinds of nodes in which operands stand in another order than usual.</summary>
internal enum RecordedNode
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>An augmented assignment to an item or attribute: container and index come first, and what is there is read in between.</summary>
    AugmentedPlace,
}

/// <summary>A node that has begun.</summary>
/// <param name="Node">Its kind.</param>
internal sealed record Activation(RecordedNode Node)
{
    /// <summary>Its operands so far.</summary>
    internal List<RecordedOperand> Operands { get; } = [];
}

/// <summary>An operand and its shapes.</summary>
internal sealed class RecordedOperand(PyObject value)
{
    private bool isSeen;

    internal PyObject Value => value;

    /// <summary>The object whose shapes count: of a bound method its receiver.</summary>
    internal PyObject Shared => value is PyBuiltinFunction { Receiver: { } receiver } ? receiver : value;

    /// <summary>The shapes when it was evaluated.</summary>
    internal OperandShapes FirstShapes { get; private set; }

    /// <summary>The shapes when the last operand of the node was evaluated.</summary>
    internal OperandShapes Shapes { get; private set; }

    internal void See(OperandShapes shapes)
    {
        FirstShapes = isSeen ? FirstShapes : shapes;
        (Shapes, isSeen) = (shapes, true);
    }

    /// <summary>The operand as it was when it was evaluated.</summary>
    internal RecordedOperand AtFirst()
    {
        var first = new RecordedOperand(value);
        first.See(FirstShapes);
        return first;
    }

    /// <summary>Another object in the same place: the receiver of a bound method.</summary>
    internal RecordedOperand Of(PyObject other)
    {
        var bound = new RecordedOperand(other);
        bound.See(Shapes);
        return bound;
    }
}
