using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>What list, tuple, range and the string types have in common: checks of indices, counts and bounds.</summary>
public static class Sequences
{
    /// <summary>A subscript as a position of a sequence.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="index">An int or bool.</param>
    /// <param name="length">Length of the sequence, 0 or more.</param>
    /// <param name="outOfRange">Text of the <c>IndexError</c> if there is no such position.</param>
    /// <param name="position">0 to length - 1.</param>
    public static bool TryPosition(Machine machine, PyObject index, int length, string outOfRange, out int position) =>
        TryPosition(machine, index, length, out position) || (!machine.HasFailed && machine.Raise(ErrorTypes.IndexError, outOfRange) is not null);

    /// <summary>As above, with a message that CPython keeps as one object for all errors.</summary>
    public static bool TryPosition(Machine machine, PyObject index, int length, PyStr outOfRange, out int position) =>
        TryPosition(machine, index, length, out position) || (!machine.HasFailed && machine.Raise(ErrorTypes.IndexError, [outOfRange]) is not null);

    /// <summary>A position, without an error of its own for one that is out of range.</summary>
    private static bool TryPosition(Machine machine, PyObject index, int length, out int position)
    {
        position = 0;
        if (!Indexing.TryIndex(machine, index, ErrorTypes.IndexError, out var value))
        {
            return false;
        }

        value += value < 0 ? length : 0;
        if (value < 0 || value >= length)
        {
            return false;
        }

        position = (int)value;
        return true;
    }

    /// <summary>Raises "list indices must be integers or slices, not str".</summary>
    /// <returns>Always null.</returns>
    public static PyObject? RaiseIndexType(Machine machine, string sequence, PyObject index) =>
        machine.Raise(ErrorTypes.TypeError, $"{sequence} indices must be integers or slices, not {index.Type.Name}");

    /// <summary>Raises the error of <c>del self[index]</c> for a type that cannot delete items. One that has positions is asked for the position first,
    /// and then says "doesn't".</summary>
    /// <returns>Always false.</returns>
    /// <remarks>Source: CPython, <c>PyObject_DelItem</c>, <c>PySequence_DelItem</c>.</remarks>
    public static bool RaiseNoDeletion(Machine machine, PyObject self, PyObject index)
    {
        var rules = machine.Rules.Of(self);
        return IsPositionKnown(machine, self, rules, index) && machine.Raise(
            ErrorTypes.TypeError,
            $"'{self.Type.Name}' object {(HasPositions(machine, self, rules) && Indexing.IsInt(machine, index) ? "doesn't" : "does not")} support item deletion") is not null;
    }

    /// <summary>Whether <paramref name="index"/> is no int, or one that fits a position, or the type has no positions. What has a length has the slots of
    /// a sequence in CPython, sets and views too, as has every class of a program, and an int becomes a position before those slots are found empty.</summary>
    /// <returns>False with <c>IndexError</c> "cannot fit 'int' into an index-sized integer" pending.</returns>
    public static bool IsPositionKnown(Machine machine, PyObject self, TypeRules rules, PyObject index) =>
        !HasPositions(machine, self, rules) || !Indexing.IsInt(machine, index) || Indexing.TryIndex(machine, index, ErrorTypes.IndexError, out _);

    /// <summary>Whether an object has the slots of a sequence, empty ones too.</summary>
    public static bool HasPositions(Machine machine, PyObject self, TypeRules rules) =>
        self.Type.IsHeap || IsMadeAtRuntime(machine, self.Type) || rules.HasLengthOf(machine, self);

    /// <summary>Whether CPython makes a built-in type when its module is imported, so that it has all slots, as a class of a program has.</summary>
    /// <remarks>Source: CPython, <c>PyType_FromModuleAndSpec</c>: of the modules array from 3.10 on, collections and itertools from 3.12 on.</remarks>
    private static bool IsMadeAtRuntime(Machine machine, PyType type) =>
        ReferenceEquals(type, CollectionTypes.ArrayIterator) || ReferenceEquals(type, CollectionTypes.NamedDequeIterator) || ReferenceEquals(type, CollectionTypes.NamedDequeReverseIterator)
        || (ReferenceEquals(type, CollectionTypes.Chain) && machine.Profile.Flag("collections.iteratorsAreNamedWithCollections"));

    /// <summary>A repetition count: negative becomes 0. Raises "can't multiply sequence by non-int of type 'float'".</summary>
    /// <remarks>Source: CPython, <c>sequence_repeat</c>.</remarks>
    public static bool TryCopies(Machine machine, PyObject count, out long copies)
    {
        copies = 0;
        if (!Indexing.IsInt(machine, count))
        {
            return machine.Raise(ErrorTypes.TypeError, $"can't multiply sequence by non-int of type '{count.Type.Name}'") is not null;
        }

        if (!Indexing.TryIndex(machine, count, ErrorTypes.OverflowError, out copies))
        {
            return false;
        }

        copies = Math.Max(copies, 0);
        return true;
    }

    /// <summary>The items of <paramref name="items"/> so many times over; null if that is too large.</summary>
    public static PyObject[]? Repeat(Machine machine, IReadOnlyList<PyObject> items, long copies)
    {
        if (!ArgumentConversion.CanAllocate(machine, new BigInteger(items.Count) * copies))
        {
            return null;
        }

        var repeated = new PyObject[items.Count * (items.Count == 0 ? 0 : copies)];
        for (var index = 0; index < repeated.Length; index++)
        {
            repeated[index] = items[index % items.Count];
        }

        return repeated;
    }

    /// <summary>The items that a slice takes.</summary>
    public static PyObject[] Take(IReadOnlyList<PyObject> items, long start, long step, long count)
    {
        var taken = new PyObject[count];
        for (var index = 0L; index < count; index++)
        {
            taken[index] = items[(int)(start + (index * step))];
        }

        return taken;
    }

    /// <summary>Raises that <paramref name="value"/> is not in a sequence; before 3.14 the text shows it.</summary>
    /// <returns>Always null.</returns>
    public static PyObject? RaiseMissing(Machine machine, PyObject value, string container, string method) =>
        !machine.Profile.Flag("containers.missingElementIsShown") ? machine.Raise(ErrorTypes.ValueError, $"{container}.{method}(x): x not in {container}")
        : Representation.TryReprText(machine, value, out var text) ? machine.Raise(ErrorTypes.ValueError, $"{text} is not in {container}")
        : null;

    /// <summary>An optional bound of <c>index(value, start, stop)</c>, clamped; a negative one counts from the end.</summary>
    /// <remarks>Source: CPython, <c>_PyEval_SliceIndexNotNone</c> and <c>list_index_impl</c>.</remarks>
    public static bool TryBound(Machine machine, PyObject? bound, int length, long absent, out long value)
    {
        value = absent;
        if (bound is null)
        {
            return true;
        }

        if (!Indexing.IsInt(machine, bound))
        {
            return machine.Raise(ErrorTypes.TypeError, "slice indices must be integers or have an __index__ method") is not null;
        }

        if (!Indexing.TryIndex(machine, bound, null, out value))
        {
            return false;
        }

        value = value < 0 ? Math.Max(value + length, 0) : value;
        return true;
    }
}
