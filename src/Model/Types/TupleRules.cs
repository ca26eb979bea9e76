using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a tuple.</summary>
/// <remarks>Source: Python Library Reference, "Tuples"; CPython, Objects/tupleobject.c.</remarks>
public class TupleRules : TypeRules
{
    /// <summary>The numbers of xxHash for words of 64 and of 32 bits.</summary>
    private static readonly MixingNumbers Wide = new(11400714785074694791, 14029467366897019727, 2870177450012600261, 31);
    private static readonly MixingNumbers Narrow = new(2654435761, 2246822519, 374761393, 13);

    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        new(PyType.Tuple, "count", Signature.One, static (m, self, a) => SequenceComparison.Count(m, ((PyTuple)self).Items, a[0]!)),
        new(PyType.Tuple, "index", Signature.Positional(1, 3), static (m, self, a) => m.Rules.Tuple.Index(m, (PyTuple)self, a[0]!, a[1], a[2])),
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <summary><c>tuple(iterable)</c>: a tuple is returned as it is.</summary>
    /// <remarks>Source: CPython, <c>tuple_new_impl</c>, <c>PySequence_Tuple</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (ArgumentBinding.BindType(machine, PyType.Tuple, Signature.Positional(0, 1), arguments) is not { } bound)
        {
            return null;
        }

        return bound[0] is { } iterable ? FromIterable(machine, iterable) : machine.Tuple([]);
    }

    /// <summary>The tuple of what <paramref name="iterable"/> yields; a tuple is returned as it is.</summary>
    /// <remarks>Source: CPython, <c>PySequence_Tuple</c>.</remarks>
    public virtual PyObject? FromIterable(Machine machine, PyObject iterable)
    {
        if (ReferenceEquals(iterable.Type, PyType.Tuple))
        {
            return iterable;
        }

        var items = new List<PyObject>();
        if (!Iteration.TryCollect(machine, iterable, items))
        {
            return null;
        }

        return TellsItsLength(machine, iterable) ? machine.Tuple([.. items]) : OfGenerated(machine, items);
    }

    /// <summary>The tuple of what something yielded that does not tell its length: it is made first and cut down afterwards, so an empty one may be new.</summary>
    public virtual PyTuple OfGenerated(Machine machine, List<PyObject> items) =>
        items.Count == 0 && !machine.Profile.Flag("containers.cutTupleIsShared") ? machine.Allocated(new PyTuple([])) : machine.Tuple([.. items]);

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = ((PyTuple)self).Items.Length;
        return true;
    }

    /// <inheritdoc/>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index)
    {
        var items = ((PyTuple)self).Items;
        switch (index)
        {
            case var _ when Indexing.IsInt(machine, index):
                return Sequences.TryPosition(machine, index, items.Length, "tuple index out of range", out var position) ? items[position] : null;
            case PySlice slice:
                return Indexing.TrySlice(machine, slice, items.Length, out var start, out _, out var step, out var count)
                    ? Slice(machine, (PyTuple)self, start, step, count)
                    : null;
            default:
                return Sequences.RaiseIndexType(machine, "tuple", index);
        }
    }

    /// <summary>A slice of a tuple: the tuple itself if the slice takes everything in order. A slice without items is the one empty tuple, even of another empty
    /// one, as there are before 3.10.</summary>
    /// <remarks>Source: CPython, <c>tuplesubscript</c>.</remarks>
    public virtual PyObject? Slice(Machine machine, PyTuple self, long start, long step, long count)
    {
        if (count > 0 && start == 0 && step == 1 && count == self.Items.Length && ReferenceEquals(self.Type, PyType.Tuple))
        {
            return self;
        }

        return machine.Fits(count) ? machine.Tuple(Sequences.Take(self.Items, start, step, count)) : null;
    }

    /// <summary>Concatenation: with an empty tuple on one side the other one itself.</summary>
    /// <remarks>Source: CPython, <c>tupleconcat</c>.</remarks>
    public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other)
    {
        if (other is not PyTuple right)
        {
            return machine.Raise(ErrorTypes.TypeError, $"can only concatenate tuple (not \"{other.Type.Name}\") to tuple");
        }

        var left = (PyTuple)self;
        if (left.Items.Length == 0 && ReferenceEquals(right.Type, PyType.Tuple))
        {
            return right;
        }

        if (right.Items.Length == 0 && ReferenceEquals(left.Type, PyType.Tuple))
        {
            return left;
        }

        return machine.Fits(left.Items.Length + right.Items.Length) ? machine.Tuple([.. left.Items, .. right.Items]) : null;
    }

    /// <summary>Repetition: the tuple itself once.</summary>
    /// <remarks>Source: CPython, <c>tuplerepeat</c>.</remarks>
    public override PyObject? Repeat(Machine machine, PyObject self, PyObject count)
    {
        var items = ((PyTuple)self).Items;
        if (!Sequences.TryCopies(machine, count, out var copies))
        {
            return null;
        }

        if ((items.Length == 0 || copies == 1) && ReferenceEquals(self.Type, PyType.Tuple))
        {
            return self;
        }

        return Sequences.Repeat(machine, items, copies) is { } repeated ? machine.Tuple(repeated) : null;
    }

    /// <inheritdoc/>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other) => other is PyTuple right
        ? SequenceComparison.Compare(machine, operation, ((PyTuple)self).Items, right.Items)
        : PyNotImplemented.Instance;

    /// <inheritdoc/>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
        SequenceComparison.Contains(machine, ((PyTuple)self).Items, item);

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) => machine.Allocated(new PyTupleIterator((PyTuple)self));

    /// <summary>The hash: a variant of xxHash over the items' hashes.</summary>
    /// <remarks>Source: CPython, <c>tuplehash</c>.</remarks>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        var items = ((PyTuple)self).Items;
        if (!TryMix(machine, items, out var mixed))
        {
            hash = 0;
            return false;
        }

        hash = Finish(machine, unchecked(mixed + ((ulong)items.Length ^ (NumbersFor(machine).Start ^ 3527539))));
        return true;
    }

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self)
    {
        foreach (var item in ((PyTuple)self).Items)
        {
            if (machine.Rules.Of(item).HashesByAddress(machine, item))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var items = ((PyTuple)self).Items;
        return ContainerRepresentation.TryWrite(machine, self, "(", items, items.Length == 1 ? ",)" : ")", text);
    }

    /// <summary><c>tuple.index</c>.</summary>
    /// <remarks>Source: CPython, <c>tuple_index_impl</c>.</remarks>
    public virtual PyObject? Index(Machine machine, PyTuple self, PyObject value, PyObject? start, PyObject? stop)
    {
        if (!Sequences.TryBound(machine, start, self.Items.Length, 0, out var first)
            || !Sequences.TryBound(machine, stop, self.Items.Length, long.MaxValue, out var end)
            || !SequenceComparison.TryFind(machine, self.Items, value, first, end, out var position))
        {
            return null;
        }

        return position >= 0 ? machine.Int(position) : machine.Raise(ErrorTypes.ValueError, "tuple.index(x): x not in tuple");
    }

    /// <summary>Mixes the hashes of <paramref name="items"/>, without the length.</summary>
    internal static bool TryMix(Machine machine, ReadOnlySpan<PyObject> items, out ulong mixed)
    {
        var numbers = NumbersFor(machine);
        mixed = numbers.Start;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return machine.ReachLimit("a hash of too deep a nesting") is not null;
        }

        foreach (var item in items)
        {
            if (!machine.Step() || !Hashing.TryHash(machine, item, out var lane))
            {
                return false;
            }

            unchecked
            {
                mixed += (ulong)lane * numbers.Lane;
                mixed = numbers.Rotate(mixed) * numbers.Whole;
            }
        }

        return true;
    }

    /// <summary>The hash for mixed bits: -1 is not a hash.</summary>
    internal static long Finish(Machine machine, ulong mixed) => machine.Profile.Word.Hash(mixed, insteadOfError: 1546275796);

    private static MixingNumbers NumbersFor(Machine machine) => machine.Profile.Word.IsNarrow ? Narrow : Wide;

    /// <summary>Source: CPython, <c>PyObject_LengthHint</c>.</summary>
    private static bool TellsItsLength(Machine machine, PyObject iterable) => iterable switch
    {
        PyIterator iterator => iterator.HasLengthHint,
        { Type.IsHeap: true } => SpecialCalls.Has(machine, iterable.Type, "__len__") || SpecialCalls.Has(machine, iterable.Type, "__length_hint__"),
        _ => machine.Rules.Of(iterable).HasLengthOf(machine, iterable),
    };

    /// <summary>The numbers of a mix: what a running value and a lane are multiplied with, the start, and how far to rotate.</summary>
    private sealed record MixingNumbers(ulong Whole, ulong Lane, ulong Start, int Rotation)
    {
        /// <summary>Rotates in the width that these numbers are for; of a narrow word only the low half counts.</summary>
        public ulong Rotate(ulong mixed) => ReferenceEquals(this, Narrow) ? BitOperations.RotateLeft(unchecked((uint)mixed), Rotation) : BitOperations.RotateLeft(mixed, Rotation);
    }
}
