using System.Collections.Frozen;
using System.Numerics;
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
        hash = TupleRules.Finish(mixed);
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
        if (length is not PyInt number)
        {
            return machine.Raise(ErrorTypes.TypeError, $"'{length.Type.Name}' object cannot be interpreted as an integer");
        }

        if (number.Value.Sign < 0)
        {
            return machine.Raise(ErrorTypes.ValueError, "length should not be negative");
        }

        return TryIndices(machine, self, number.Value, out var start, out var stop, out var step)
            ? machine.Tuple([machine.Int(start), machine.Int(stop), machine.Int(step)])
            : null;
    }

    /// <summary>Start, stop and step for a sequence of a length of any size.</summary>
    /// <remarks>Source: CPython, <c>_PySlice_GetLongIndices</c>.</remarks>
    internal static bool TryIndices(Machine machine, PySlice self, BigInteger length, out BigInteger start, out BigInteger stop, out BigInteger step)
    {
        (start, stop, step) = (default, default, BigInteger.One);
        if (self.Step is not PyNone)
        {
            if (!TryBound(machine, self.Step, out step))
            {
                return false;
            }

            if (step.IsZero)
            {
                return machine.Raise(ErrorTypes.ValueError, "slice step cannot be zero") is not null;
            }
        }

        var (lower, upper) = step.Sign < 0 ? (BigInteger.MinusOne, length - 1) : (BigInteger.Zero, length);
        (start, stop) = step.Sign < 0 ? (upper, lower) : (lower, upper);
        return TryClamped(machine, self.Start, length, lower, upper, ref start) && TryClamped(machine, self.Stop, length, lower, upper, ref stop);
    }

    private static PyObject[] Parts(PySlice slice) => [slice.Start, slice.Stop, slice.Step];

    private static bool TryClamped(Machine machine, PyObject bound, BigInteger length, BigInteger lower, BigInteger upper, ref BigInteger value)
    {
        if (bound is PyNone)
        {
            return true;
        }

        if (!TryBound(machine, bound, out var given))
        {
            return false;
        }

        value = given.Sign < 0 ? BigInteger.Max(given + length, lower) : BigInteger.Min(given, upper);
        return true;
    }

    private static bool TryBound(Machine machine, PyObject bound, out BigInteger value)
    {
        value = bound is PyInt number ? number.Value : default;
        return bound is PyInt
            || machine.Raise(ErrorTypes.TypeError, "slice indices must be integers or None or have an __index__ method") is not null;
    }
}
