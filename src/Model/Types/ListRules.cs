using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a list.</summary>
/// <remarks>Source: Python Library Reference, "Lists" and "Mutable Sequence Types"; CPython, Objects/listobject.c.</remarks>
public partial class ListRules : TypeRules
{
    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <summary><c>list(iterable)</c>: always a new list.</summary>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (ArgumentBinding.BindType(machine, PyType.List, Signature.Positional(0, 1), arguments) is not { } bound)
        {
            return null;
        }

        return bound[0] is not { } iterable ? machine.List([])
            : machine.Profile.Flag("containers.listAsksLengthFirst") && !LengthHint.TryAskLength(machine, iterable, out _) ? null
            : FromIterable(machine, iterable);
    }

    /// <summary>A new list of what <paramref name="iterable"/> yields.</summary>
    /// <remarks>Source: CPython, <c>PySequence_List</c>.</remarks>
    public virtual PyList? FromIterable(Machine machine, PyObject iterable)
    {
        var items = new List<PyObject>();
        return Iteration.TryCollect(machine, iterable, items) ? machine.List(items) : null;
    }

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = ((PyList)self).Items.Count;
        return true;
    }

    /// <summary>Concatenation: always a new list.</summary>
    /// <remarks>Source: CPython, <c>list_concat</c>.</remarks>
    public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other)
    {
        if (other is not PyList right)
        {
            return machine.Raise(ErrorTypes.TypeError, $"can only concatenate list (not \"{other.Type.Name}\") to list");
        }

        var left = (PyList)self;
        return machine.Fits((BigInteger)left.Items.Count + right.Items.Count) ? machine.List([.. left.Items, .. right.Items]) : null;
    }

    /// <summary><c>self += other</c>: extends the list in place by any iterable.</summary>
    /// <remarks>Source: CPython, <c>list_inplace_concat</c>.</remarks>
    public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other) =>
        Extend(machine, (PyList)self, other) ? self : null;

    /// <summary>Repetition: a new list that refers to each item several times.</summary>
    /// <remarks>Source: CPython, <c>list_repeat</c>.</remarks>
    public override PyObject? Repeat(Machine machine, PyObject self, PyObject count) =>
        Sequences.TryCopies(machine, count, out var copies) && Sequences.Repeat(machine, ((PyList)self).Items, copies) is { } repeated
            ? machine.List([.. repeated])
            : null;

    /// <summary><c>self *= count</c>: in place.</summary>
    /// <remarks>Source: CPython, <c>list_inplace_repeat</c>.</remarks>
    public override PyObject? InPlaceRepeat(Machine machine, PyObject self, PyObject count)
    {
        var list = (PyList)self;
        if (!Sequences.TryCopies(machine, count, out var copies) || Sequences.Repeat(machine, list.Items, copies) is not { } repeated)
        {
            return null;
        }

        list.Items.Clear();
        list.Items.AddRange(repeated);
        return self;
    }

    /// <summary>Lexicographical comparison with another list. Lists of different lengths are unequal without a look at the items.</summary>
    /// <remarks>Source: CPython, <c>list_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (other is not PyList right)
        {
            return PyNotImplemented.Instance;
        }

        var left = (PyList)self;
        if (left.Items.Count != right.Items.Count && operation is (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
        {
            return PyBool.Of(operation == ComparisonOperator.NotEqual);
        }

        return SequenceComparison.Compare(machine, operation, left.Items, right.Items);
    }

    /// <inheritdoc/>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
        SequenceComparison.Contains(machine, ((PyList)self).Items, item);

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) => machine.Allocated(new PyListIterator((PyList)self));

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) =>
        ContainerRepresentation.TryWrite(machine, self, "[", ((PyList)self).Items, "]", text);
}
