using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a slice.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>slice</c>; CPython, Objects/sliceobject.c.</remarks>
public class SliceRules : TypeRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        new(PyType.Slice, "indices", Signature.One, static (m, self, a) => m.Rules.Slice.Indices(m, (PySlice)self, a[0]!)),
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <summary><c>slice(stop)</c>, <c>slice(start, stop, step)</c>: any objects.</summary>
    /// <remarks>Source: CPython, <c>slice_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (ArgumentBinding.BindType(machine, PyType.Slice, Signature.Positional(1, 3), arguments) is not { } bound)
        {
            return null;
        }

        return machine.Allocated(bound[1] is { } stop
            ? new PySlice(bound[0]!, stop, bound[2] ?? PyNone.Instance)
            : new PySlice(PyNone.Instance, bound[0]!, PyNone.Instance));
    }

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) => name switch
    {
        "start" => ((PySlice)self).Start,
        "stop" => ((PySlice)self).Stop,
        "step" => ((PySlice)self).Step,
        _ => base.GetAttribute(machine, self, name),
    };

    /// <summary>Comparison as of tuples of start, stop and step; a slice equals itself.</summary>
    /// <remarks>Source: CPython, <c>slice_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (other is not PySlice right)
        {
            return PyNotImplemented.Instance;
        }

        return ReferenceEquals(self, other)
            ? PyBool.Of(SequenceComparison.Holds(operation, 0))
            : SequenceComparison.Compare(machine, operation, Parts((PySlice)self), Parts(right));
    }

    /// <summary>The hash (Python 3.12): like that of a tuple, without its length.</summary>
    /// <remarks>Source: CPython, <c>slicehash</c>.</remarks>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        if (!machine.Profile.Flag("containers.sliceHasHash"))
        {
            return base.TryHash(machine, self, out hash);
        }

        var ok = TupleRules.TryMix(machine, Parts((PySlice)self), out var mixed);
        hash = TupleRules.Finish(machine, mixed);
        return ok;
    }

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self) =>
        Array.Exists(Parts((PySlice)self), part => machine.Rules.Of(part).HashesByAddress(machine, part));

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var written = ContainerRepresentation.TryWriteItems(machine, Parts((PySlice)self), text.Append("slice("));
        _ = text.Append(")");
        return written;
    }

    /// <summary><c>slice.indices(length)</c>: start, stop and step for a sequence of that length, of any size.</summary>
    /// <remarks>Source: CPython, <c>slice_indices</c>, <c>_PySlice_GetLongIndices</c>.</remarks>
    public virtual PyObject? Indices(Machine machine, PySlice self, PyObject length)
    {
        if (Indexing.AsInt(machine, length) is not { } given)
        {
            return null;
        }

        var number = AsIndex(machine, given);
        if (number.Value.Sign < 0)
        {
            return machine.Raise(ErrorTypes.ValueError, "length should not be negative");
        }

        return TryIndices(machine, self, number, out var start, out var stop, out var step) ? machine.Tuple([start, stop, step]) : null;
    }

    /// <summary>Start, stop and step for a sequence of a length of any size. A bound that lies inside is the object that the slice holds, one that does
    /// not can be the length itself.</summary>
    /// <remarks>Source: CPython, <c>_PySlice_GetLongIndices</c>.</remarks>
    internal static bool TryIndices(Machine machine, PySlice self, PyInt length, out PyInt start, out PyInt stop, out PyInt step)
    {
        start = stop = step = machine.Int(1);
        if (self.Step is not PyNone)
        {
            if (!TryBound(machine, self.Step, ref step))
            {
                return false;
            }

            if (step.Value.IsZero)
            {
                return machine.Raise(ErrorTypes.ValueError, "slice step cannot be zero") is not null;
            }
        }

        var isBackwards = step.Value.Sign < 0;
        var (lower, upper) = isBackwards ? (machine.Int(-1), machine.Int(length.Value - 1)) : (machine.Int(0), length);
        (start, stop) = isBackwards ? (upper, lower) : (lower, upper);
        return TryClamped(machine, self.Start, length, lower, upper, ref start) && TryClamped(machine, self.Stop, length, lower, upper, ref stop);
    }

    /// <summary>An int as CPython hands it on as an index: until 3.9 a bool stays a bool.</summary>
    /// <remarks>Source: CPython, <c>PyNumber_Index</c>.</remarks>
    internal static PyInt AsIndex(Machine machine, PyInt value) =>
        (value is PyBool || value.Type.IsHeap) && !machine.Profile.Flag("containers.boolIsKeptAsIndex") ? machine.Int(value.Value) : value;

    private static PyObject[] Parts(PySlice slice) => [slice.Start, slice.Stop, slice.Step];

    private static bool TryClamped(Machine machine, PyObject bound, PyInt length, PyInt lower, PyInt upper, ref PyInt value)
    {
        if (bound is PyNone)
        {
            return true;
        }

        if (!TryBound(machine, bound, ref value))
        {
            return false;
        }

        if (value.Value.Sign < 0)
        {
            value = machine.Int(value.Value + length.Value);
            value = value.Value < lower.Value ? lower : value;
        }
        else if (value.Value > upper.Value)
        {
            value = upper;
        }

        return true;
    }

    private static bool TryBound(Machine machine, PyObject bound, ref PyInt value)
    {
        if (Indexing.IsInt(machine, bound))
        {
            var number = Indexing.AsInt(machine, bound);
            value = number is null ? value : AsIndex(machine, number);
            return number is not null;
        }

        return machine.Raise(ErrorTypes.TypeError, "slice indices must be integers or None or have an __index__ method") is not null;
    }
}
