using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with an OrderedDict, beyond what a dict can.</summary>
/// <remarks>Source: Python Library Reference, "OrderedDict objects"; CPython, Objects/odictobject.c.</remarks>
public partial class OrderedDictRules : DictRules
{
    /// <summary><c>OrderedDict(mapping_or_pairs, **names)</c>: always a new one.</summary>
    /// <remarks>Source: CPython, <c>odict_init</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (arguments.Positional.Length > 1)
        {
            return machine.Raise(ErrorTypes.TypeError, $"expected at most {machine.Profile.Text("core.oneArgument")}, got {arguments.Positional.Length}");
        }

        var dict = Empty(machine);
        return TryUpdate(machine, dict, "update", arguments) ? dict : null;
    }

    /// <inheritdoc/>
    public override PyObject? New(Machine machine, PyType type, CallArguments arguments) => machine.Allocated(new PyOrderedDict(type));

    /// <inheritdoc/>
    public override bool Initialize(Machine machine, PyObject self, CallArguments arguments) => arguments.Positional.Length > 1
        ? machine.Raise(ErrorTypes.TypeError, $"expected at most {machine.Profile.Text("core.oneArgument")}, got {arguments.Positional.Length}") is not null
        : TryUpdate(machine, (PyDict)self, "update", arguments);

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>PyODict_SetItem</c>.</remarks>
    public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value) =>
        Hashing.TryHash(machine, index, out var hash) && ((PyOrderedDict)self).TrySetOrdered(machine, index, hash, value);

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>PyODict_DelItem</c>.</remarks>
    public override bool DeleteItem(Machine machine, PyObject self, PyObject index)
    {
        var dict = (PyOrderedDict)self;
        if (!Hashing.TryHash(machine, index, out var hash) || !dict.TryFindNode(machine, index, hash, out var node))
        {
            return false;
        }

        return (node is null ? machine.Raise(ErrorTypes.KeyError, index) : dict.Remove(machine, node)) is not null;
    }

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) =>
        machine.Allocated(new PyOrderedDictIterator((PyOrderedDict)self, DictPart.Key, isReversed: false));

    /// <summary>Equality: as of dicts; two OrderedDicts must have their keys in the same order, too.</summary>
    /// <remarks>Source: CPython, <c>odict_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        var negated = operation == ComparisonOperator.NotEqual;
        if (other is not PyDict || !(negated || operation == ComparisonOperator.Equal))
        {
            return PyNotImplemented.Instance;
        }

        var answer = base.Compare(machine, ComparisonOperator.Equal, self, other);
        if (answer is not PyBool || !ReferenceEquals(answer, PyBool.True) || other is not PyOrderedDict right)
        {
            return answer is PyBool ? PyBool.Of(ReferenceEquals(answer, PyBool.True) != negated) : answer;
        }

        return TryKeysEqual(machine, (PyOrderedDict)self, right, out var equal) ? PyBool.Of(equal != negated) : null;
    }

    /// <summary><c>left | right</c> (Python 3.9): a new OrderedDict, even if only the right operand is one.</summary>
    /// <remarks>Source: CPython, <c>odict_or</c>.</remarks>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        if (operation != BinaryOperator.Or || left is not PyDict || right is not PyDict || !machine.Profile.Flag("containers.dictHasUnion"))
        {
            return PyNotImplemented.Instance;
        }

        var type = left is PyOrderedDict ? left.Type : right.Type;
        if (type.IsHeap)
        {
            return machine.NotModelled("a union of a class that derives from OrderedDict");
        }

        var union = Empty(machine);
        return TryUpdateFrom(machine, union, left) && TryUpdateFrom(machine, union, right) ? union : null;
    }

    /// <summary><c>self |= other</c> (Python 3.9): updates the OrderedDict in place, by a mapping or by pairs.</summary>
    /// <remarks>Source: CPython, <c>odict_inplace_or</c>.</remarks>
    public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other)
    {
        if (operation != BinaryOperator.Or || !machine.Profile.Flag("containers.dictHasUnion"))
        {
            return PyNotImplemented.Instance;
        }

        return TryUpdateFrom(machine, (PyOrderedDict)self, other) ? self : null;
    }

    /// <summary>The repr: the name of the type around a list of pairs, from 3.12 on around a dict.</summary>
    /// <remarks>Source: CPython, <c>odict_repr</c>.</remarks>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var dict = (PyOrderedDict)self;
        if (dict.Count == 0)
        {
            _ = text.Append(self.Type.ShortName).Append("()");
            return true;
        }

        if (!machine.Representing.TryEnter(self))
        {
            _ = text.Append("...");
            return true;
        }

        var isDict = machine.Profile.Flag("collections.orderedDictIsShownAsDict");
        var written = TryWriteEntries(machine, dict, isDict, text.Append(self.Type.ShortName).Append(isDict ? "({" : "(["));
        _ = text.Append(isDict ? "})" : "])");
        machine.Representing.Leave(self);
        return written;
    }

    /// <summary>A new empty OrderedDict.</summary>
    internal static PyOrderedDict Empty(Machine machine) => machine.Allocated(new PyOrderedDict(CollectionTypes.OrderedDict));

    private static bool TryWriteEntries(Machine machine, PyOrderedDict dict, bool isDict, CodePointBuilder text)
    {
        for (var node = dict.First; node is not null; node = node.Next)
        {
            _ = text.Append(node.Previous is null ? string.Empty : ", ").Append(isDict ? string.Empty : "(");
            if (dict.ValueOf(machine, node) is not { } value
                || !Representation.TryRepr(machine, node.Key, text)
                || !Representation.TryRepr(machine, value, text.Append(isDict ? ": " : ", ")))
            {
                return false;
            }

            _ = text.Append(isDict ? string.Empty : ")");
        }

        return true;
    }

    /// <summary>Source: CPython, <c>_odict_keys_equal</c>.</summary>
    private static bool TryKeysEqual(Machine machine, PyOrderedDict left, PyOrderedDict right, out bool equal)
    {
        var (x, y) = (left.First, right.First);
        for (equal = true; equal && x is not null && y is not null; (x, y) = (x.Next, y.Next))
        {
            if (!machine.Step() || !machine.Rules.Comparison.TryElementsEqual(machine, x.Key, y.Key, out equal))
            {
                return false;
            }
        }

        equal = equal && x is null && y is null;
        return true;
    }
}
