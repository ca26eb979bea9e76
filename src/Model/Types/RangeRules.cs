using System.Collections.Frozen;
using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a range.</summary>
/// <remarks>Source: Python Library Reference, "Ranges"; CPython, Objects/rangeobject.c.</remarks>
public class RangeRules : TypeRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        new(PyType.Range, "count", Signature.One, static (m, self, a) => m.Rules.Range.Count(m, (PyRange)self, a[0]!)),
        new(PyType.Range, "index", Signature.One, static (m, self, a) => m.Rules.Range.Index(m, (PyRange)self, a[0]!)),
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <summary><c>range(stop)</c>, <c>range(start, stop, step)</c>: keeps the int objects that it is given.</summary>
    /// <remarks>Source: CPython, <c>range_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (arguments.Positional.Length == 0 && arguments.Keywords.Length == 0)
        {
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("containers.rangeOfNothing"));
        }

        if (ArgumentBinding.BindType(machine, PyType.Range, Signature.Positional(1, 3), arguments) is not { } bound)
        {
            return null;
        }

        if (bound[1] is not { } end)
        {
            return Exact(machine, bound[0]!) is { } stop ? machine.Allocated(new PyRange(machine.Int(0), stop, machine.Int(1))) : null;
        }

        if (Exact(machine, bound[0]!) is not { } first || Exact(machine, end) is not { } last || Exact(machine, bound[2] ?? machine.Int(1)) is not { } step)
        {
            return null;
        }

        return step.Value.IsZero
            ? machine.Raise(ErrorTypes.ValueError, "range() arg 3 must not be zero")
            : machine.Allocated(new PyRange(first, last, step));
    }

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) => name switch
    {
        "start" => ((PyRange)self).Start,
        "stop" => ((PyRange)self).Stop,
        "step" => ((PyRange)self).Step,
        _ => base.GetAttribute(machine, self, name),
    };

    /// <inheritdoc/>
    public override bool TryTruth(Machine machine, PyObject self, out bool truth)
    {
        truth = !((PyRange)self).Length.IsZero;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = ((PyRange)self).Length;
        return length <= machine.Profile.Word.Max || machine.Raise(ErrorTypes.OverflowError, "Python int too large to convert to C ssize_t") is not null;
    }

    /// <inheritdoc/>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index)
    {
        if (!Indexing.TryPlain(machine, ref index))
        {
            return null;
        }

        var range = (PyRange)self;
        switch (index)
        {
            case var _ when Indexing.IsInt(machine, index):
                if (Indexing.AsInt(machine, index) is not { Value: var position })
                {
                    return null;
                }

                var length = range.Length;
                position += position.Sign < 0 ? length : 0;
                return position.Sign < 0 || position >= length
                    ? machine.Raise(ErrorTypes.IndexError, "range object index out of range")
                    : machine.Rules.Int.Binary(machine, BinaryOperator.Add, range.Start, machine.Int(position * range.Step.Value));
            case PySlice slice:
                return Slice(machine, range, slice);
            default:
                return Sequences.RaiseIndexType(machine, "range", index);
        }
    }

    /// <summary>A slice of a range: always a new range.</summary>
    /// <remarks>Source: CPython, <c>compute_slice</c>.</remarks>
    public virtual PyObject? Slice(Machine machine, PyRange self, PySlice slice)
    {
        if (!SliceRules.TryIndices(machine, slice, machine.Int(self.Length), out var start, out var stop, out var step))
        {
            return null;
        }

        PyInt At(BigInteger position)
        {
            var (distance, value) = (machine.Int(position * self.Step.Value), self.Start.Value + (position * self.Step.Value));
            return machine.Rules.Int.SumOf(machine, self.Start, distance, value) as PyInt ?? machine.Int(value);
        }

        var newStep = machine.Int(self.Step.Value * step.Value);
        return machine.Allocated(new PyRange(At(start.Value), At(stop.Value), newStep));
    }

    /// <summary>Equality: the same elements. Ranges have no other order.</summary>
    /// <remarks>Source: CPython, <c>range_richcompare</c>, <c>range_equals</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (other is not PyRange right || operation is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
        {
            return PyNotImplemented.Instance;
        }

        var left = (PyRange)self;
        var length = left.Length;
        var equal = length == right.Length
            && (length.IsZero || (left.Start.Value == right.Start.Value && (length.IsOne || left.Step.Value == right.Step.Value)));
        return PyBool.Of(equal == (operation == ComparisonOperator.Equal));
    }

    /// <summary>Membership: computed for an int, otherwise by iteration.</summary>
    /// <remarks>Source: CPython, <c>range_contains</c>.</remarks>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
        item is PyInt { Type.IsHeap: false, Value: var value } ? PyBool.Of(Position((PyRange)self, value).Sign >= 0) : PyNotImplemented.Instance;

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self)
    {
        var range = (PyRange)self;
        var word = machine.Profile.Word;
        var isShort = word.Holds(range.Start.Value) && word.Holds(range.Stop.Value) && word.Holds(range.Step.Value) && range.Length <= word.Max;
        var first = !isShort && machine.Profile.Flag("iterators.longRangeYieldsItsStart") ? range.Start : null;
        return machine.Allocated(new PyRangeIterator(isShort ? IteratorTypes.Range : IteratorTypes.LongRange, range.Start.Value, range.Step.Value, range.Length, first));
    }

    /// <summary>An iterator over the range backwards.</summary>
    /// <remarks>Source: CPython, <c>range_reverse</c>.</remarks>
    public virtual PyIterator Reversed(Machine machine, PyRange self)
    {
        var (start, step, length) = (self.Start.Value, self.Step.Value, self.Length);
        var last = start + (step * (length - 1));
        var word = machine.Profile.Word;
        var isShort = word.Holds(start) && word.Holds(self.Stop.Value) && word.Holds(step) && step != word.Min && word.Holds(start - step) && word.Holds(last)
            && length <= word.Max;
        return machine.Allocated(new PyRangeIterator(isShort ? IteratorTypes.Range : IteratorTypes.LongRange, last, -step, length));
    }

    /// <summary>The hash: that of a tuple of length, start and step, with <c>None</c> for what does not matter.</summary>
    /// <remarks>Source: CPython, <c>range_hash</c>.</remarks>
    public override bool TryHash(Machine machine, PyObject self, out long hash) =>
        machine.Rules.Tuple.TryHash(machine, new PyTuple(Key((PyRange)self)), out hash);

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self) =>
        ((PyRange)self).Length <= 1 && machine.Rules.None.HashesByAddress(machine, PyNone.Instance);

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var range = (PyRange)self;
        PyObject[] parts = range.Step.Value.IsOne ? [range.Start, range.Stop] : [range.Start, range.Stop, range.Step];
        var written = ContainerRepresentation.TryWriteItems(machine, parts, text.Append("range("));
        _ = text.Append(")");
        return written;
    }

    /// <summary><c>range.count</c>.</summary>
    /// <remarks>Source: CPython, <c>range_count</c>.</remarks>
    public virtual PyObject? Count(Machine machine, PyRange self, PyObject value)
    {
        if (value is PyInt { Type.IsHeap: false } number)
        {
            return machine.Int(Position(self, number.Value).Sign >= 0 ? 1 : 0);
        }

        return TrySearch(machine, self, value, stopAtFirst: false, out var count, out _) ? machine.Int(count) : null;
    }

    /// <summary><c>range.index</c>.</summary>
    /// <remarks>Source: CPython, <c>range_index</c>.</remarks>
    public virtual PyObject? Index(Machine machine, PyRange self, PyObject value)
    {
        if (value is PyInt { Type.IsHeap: false } number)
        {
            var position = Position(self, number.Value);
            if (position.Sign >= 0)
            {
                return machine.Int(position);
            }

            return Sequences.RaiseMissing(machine, value, "range", "index");
        }

        if (!TrySearch(machine, self, value, stopAtFirst: true, out var found, out var place))
        {
            return null;
        }

        return found > 0 ? machine.Int(place) : machine.Raise(ErrorTypes.ValueError, "sequence.index(x): x not in sequence");
    }

    private static PyInt? Exact(Machine machine, PyObject value) =>
        Indexing.AsInt(machine, value) is { } number ? SliceRules.AsIndex(machine, number) : null;

    private static PyObject[] Key(PyRange range)
    {
        var length = range.Length;
        return [new PyInt(length), length.IsZero ? PyNone.Instance : range.Start, length <= 1 ? PyNone.Instance : range.Step];
    }

    private static BigInteger Position(PyRange range, BigInteger value)
    {
        var position = BigInteger.DivRem(value - range.Start.Value, range.Step.Value, out var remainder);
        return remainder.IsZero && position.Sign >= 0 && position < range.Length ? position : BigInteger.MinusOne;
    }

    private bool TrySearch(Machine machine, PyRange range, PyObject value, bool stopAtFirst, out int count, out int place)
    {
        (count, place) = (0, 0);
        if (Iterate(machine, range) is not { } iterator)
        {
            return false;
        }

        for (var index = 0; iterator.Next(machine) is { } item; index++)
        {
            if (!machine.Step() || !machine.Rules.Comparison.TryElementsEqual(machine, item, value, out var equal))
            {
                return false;
            }

            if (equal)
            {
                count++;
                place = index;
                if (stopAtFirst)
                {
                    return true;
                }
            }
        }

        return !machine.HasFailed;
    }
}
