using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a dict.</summary>
/// <remarks>Source: Python Library Reference, "Mapping Types — dict"; CPython, Objects/dictobject.c.</remarks>
public partial class DictRules : TypeRules
{
    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <summary><c>dict(mapping_or_pairs, **names)</c>: always a new dict.</summary>
    /// <remarks>Source: CPython, <c>dict_update_common</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        var dict = machine.Allocated(new PyDict());
        return TryUpdate(machine, dict, "dict", arguments) ? dict : null;
    }

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = ((PyDict)self).Count;
        return true;
    }

    /// <inheritdoc/>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index) =>
        ((PyDict)self).TryGet(machine, index, out var value) ? value ?? Missing(machine, (PyDict)self, index) : null;

    /// <summary>What <c>self[key]</c> is when the key is not there: <c>KeyError</c>, unless the type makes it.</summary>
    /// <remarks>Source: CPython, <c>dict_subscript</c>, which asks the <c>__missing__</c> of a type that derives from dict.</remarks>
    public virtual PyObject? Missing(Machine machine, PyDict self, PyObject key) =>
        SpecialCalls.TryUser(machine, self.Type, "__missing__", out var method)
            ? SpecialCalls.Call(machine, method, self, key)
            : machine.Raise(ErrorTypes.KeyError, key);

    /// <inheritdoc/>
    public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value) => ((PyDict)self).TrySet(machine, index, value);

    /// <inheritdoc/>
    public override bool DeleteItem(Machine machine, PyObject self, PyObject index)
    {
        var dict = (PyDict)self;
        if (!Hashing.TryHashKey(machine, index, out var hash) || !dict.TryFind(machine, index, hash, out var position))
        {
            return false;
        }

        if (position < 0)
        {
            return machine.Raise(ErrorTypes.KeyError, index) is not null;
        }

        if (machine.Lifetimes is { } lifetimes && dict.TryEntry(position, out var key, out var value, out _))
        {
            lifetimes.Drop([key, value]);
        }

        _ = dict.RemoveAt(position);
        return true;
    }

    /// <inheritdoc/>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
        ((PyDict)self).TryGet(machine, item, out var value) ? PyBool.Of(value is not null) : null;

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) =>
        machine.Allocated(new PyDictIterator(IteratorTypes.DictKey, (PyDict)self, DictPart.Key));

    /// <summary>Equality: the same keys with identical or equal values, in any order. Dicts have no other order.</summary>
    /// <remarks>Source: CPython, <c>dict_richcompare</c>, <c>dict_equal</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (other is not PyDict right || operation is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
        {
            return PyNotImplemented.Instance;
        }

        return TryEqual(machine, (PyDict)self, right, out var equal) ? PyBool.Of(equal == (operation == ComparisonOperator.Equal)) : null;
    }

    /// <summary><c>left | right</c> (Python 3.9): a new dict.</summary>
    /// <remarks>Source: CPython, <c>dict_or</c>.</remarks>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        if (operation != BinaryOperator.Or || left is not PyDict first || right is not PyDict || !machine.Profile.Flag("containers.dictHasUnion"))
        {
            return PyNotImplemented.Instance;
        }

        return Copy(machine, first) is { } union && TryMerge(machine, union, right) ? union : null;
    }

    /// <summary><c>self |= other</c> (Python 3.9): updates the dict in place, by a mapping or by pairs.</summary>
    /// <remarks>Source: CPython, <c>dict_ior</c>.</remarks>
    public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other)
    {
        if (operation != BinaryOperator.Or || !machine.Profile.Flag("containers.dictHasUnion"))
        {
            return PyNotImplemented.Instance;
        }

        return TryMerge(machine, (PyDict)self, other) ? self : null;
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        if (!machine.Representing.TryEnter(self))
        {
            _ = text.Append("{...}");
            return true;
        }

        var written = TryWriteEntries(machine, (PyDict)self, text.Append("{"));
        _ = text.Append("}");
        machine.Representing.Leave(self);
        return written;
    }

    private static bool TryWriteEntries(Machine machine, PyDict dict, CodePointBuilder text)
    {
        var first = true;
        for (var index = 0; index < dict.EntryCount; index++)
        {
            if (!dict.TryEntry(index, out var key, out var value, out _))
            {
                continue;
            }

            if (!first)
            {
                _ = text.Append(", ");
            }

            first = false;
            if (!Representation.TryRepr(machine, key, text) || !Representation.TryRepr(machine, value, text.Append(": ")))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryEqual(Machine machine, PyDict left, PyDict right, out bool equal)
    {
        equal = left.Count == right.Count;
        for (var index = 0; equal && index < left.EntryCount; index++)
        {
            if (!left.TryEntry(index, out var key, out var value, out var hash))
            {
                continue;
            }

            if (!right.TryFind(machine, key, hash, out var position))
            {
                return false;
            }

            if (!right.TryEntry(position, out _, out var other, out _))
            {
                equal = false;
            }
            else if (!machine.Rules.Comparison.TryElementsEqual(machine, value, other, out equal))
            {
                return false;
            }
        }

        return true;
    }
}
