using System.Numerics;
using Conform.Model.Arithmetic;
using Conform.Model.Builtins;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with an instance of a class made by the program: what the class defines, and else what its built-in layout can.</summary>
/// <remarks>Each member looks the special method up on the class. Source: Python Language Reference, 3.3 "Special method names"; CPython, the
/// <c>slot_</c> functions in Objects/typeobject.c.</remarks>
public partial class InstanceRules : TypeRules
{
    /// <inheritdoc/>
    public override PyObject? Call(Machine machine, PyObject self, CallArguments arguments) =>
        SpecialCalls.TryUser(machine, self.Type, "__call__", out var method) ? SpecialCalls.Call(machine, method, self, arguments) : Layout(machine, self).Call(machine, self, arguments);

    /// <inheritdoc/>
    public override bool IsCallable(Machine machine, PyObject self) => SpecialCalls.Has(machine, self.Type, "__call__");

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) => machine.Rules.Attributes.Get(machine, self, name);

    /// <summary>By <c>__bool__</c>, or by the length if there is a <c>__len__</c>.</summary>
    /// <remarks>Source: CPython, <c>slot_nb_bool</c>.</remarks>
    public override bool TryTruth(Machine machine, PyObject self, out bool truth)
    {
        truth = false;
        if (SpecialCalls.TryUser(machine, self.Type, "__bool__", out var method))
        {
            if (SpecialCalls.Call(machine, method, self) is not { } answer)
            {
                return false;
            }

            truth = ReferenceEquals(answer, PyBool.True);
            return answer is PyBool || machine.Raise(ErrorTypes.TypeError, $"__bool__ should return bool, returned {answer.Type.Name}") is not null;
        }

        if (!SpecialCalls.Has(machine, self.Type, "__bool__") && SpecialCalls.TryUser(machine, self.Type, "__len__", out _))
        {
            var known = TryLength(machine, self, out var length);
            truth = !length.IsZero;
            return known;
        }

        return Layout(machine, self).TryTruth(machine, self, out truth);
    }

    /// <inheritdoc/>
    public override bool HasLengthOf(Machine machine, PyObject self) => true;

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        if (!SpecialCalls.TryUser(machine, self.Type, "__len__", out var method))
        {
            return Layout(machine, self).TryLength(machine, self, out length);
        }

        length = default;
        if (SpecialCalls.Call(machine, method, self) is not { } answer || Indexing.AsInt(machine, answer) is not { } number)
        {
            return false;
        }

        if (number.Value.Sign < 0)
        {
            return machine.Raise(ErrorTypes.ValueError, "__len__() should return >= 0") is not null;
        }

        length = number.Value;
        return length <= machine.Profile.Word.Max || machine.Raise(ErrorTypes.OverflowError, $"cannot fit '{answer.Type.Name}' into an index-sized integer") is not null;
    }

    /// <summary>By <c>__hash__</c>, which must return an int; a class whose <c>__hash__</c> is None is not hashable.</summary>
    /// <remarks>Source: CPython, <c>slot_tp_hash</c>.</remarks>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = 0;
        if (!SpecialCalls.TryUser(machine, self.Type, "__hash__", out var method))
        {
            return Layout(machine, self).TryHash(machine, self, out hash);
        }

        if (method is PyNone)
        {
            return machine.Raise(ErrorTypes.TypeError, $"unhashable type: '{self.Type.Name}'") is not null;
        }

        if (SpecialCalls.Call(machine, method, self) is not { } answer)
        {
            return false;
        }

        if (answer is PyAddress address)
        {
            self.Type.HashesByAddress = true;
            hash = machine.AddressOf(address.Subject);
            return true;
        }

        if (answer is not PyInt number)
        {
            return machine.Raise(ErrorTypes.TypeError, "__hash__ method should return an integer") is not null;
        }

        var word = machine.Profile.Word;
        hash = word.Holds(number.Value) ? word.Hash(unchecked((ulong)(long)number.Value)) : NumericHash.OfInt(number.Value, word);
        return true;
    }

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self) =>
        SpecialCalls.TryUser(machine, self.Type, "__hash__", out _) ? self.Type.HashesByAddress : Layout(machine, self).HashesByAddress(machine, self);

    /// <summary>By the method of the comparison. A class without <c>__ne__</c> negates its <c>__eq__</c>.</summary>
    /// <remarks>Source: CPython, <c>slot_tp_richcompare</c>, <c>object_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (SpecialCalls.TryUser(machine, self.Type, SpecialMethods.NameOf(operation), out var method))
        {
            if (ReferenceEquals(method.Type, PyType.Function) || method is PyMethodDescriptor)
            {
                return SpecialCalls.Call(machine, method, self, other);
            }

            // A method that cannot be bound is none: the error is dropped.
            if (machine.Rules.Attributes.Bind(machine, method, self, self.Type) is not { } bound)
            {
                _ = machine.TakeError();
                return machine.Stop is null ? PyNotImplemented.Instance : null;
            }

            return machine.Rules.Of(bound).Call(machine, bound, CallArguments.Of(other));
        }

        return Layout(machine, self).Compare(machine, operation, self, other);
    }

    /// <inheritdoc/>
    public override PyObject? Unary(Machine machine, UnaryOperator operation, PyObject self)
    {
        var name = operation switch { UnaryOperator.Minus => "__neg__", UnaryOperator.Plus => "__pos__", _ => "__invert__" };
        return SpecialCalls.TryUser(machine, self.Type, name, out var method)
            ? SpecialCalls.Call(machine, method, self)
            : Layout(machine, self).Unary(machine, operation, self);
    }

    /// <inheritdoc/>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index) =>
        SpecialCalls.TryUser(machine, self.Type, "__getitem__", out var method)
            ? SpecialCalls.Call(machine, method, self, index)
            : Layout(machine, self).GetItem(machine, self, index);

    /// <inheritdoc/>
    public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value) =>
        SpecialCalls.TryUser(machine, self.Type, "__setitem__", out var method)
            ? SpecialCalls.Call(machine, method, self, index, value) is not null
            : HasOther(machine, self, "__delitem__", "__setitem__") && Layout(machine, self).SetItem(machine, self, index, value);

    /// <inheritdoc/>
    public override bool DeleteItem(Machine machine, PyObject self, PyObject index) =>
        SpecialCalls.TryUser(machine, self.Type, "__delitem__", out var method)
            ? SpecialCalls.Call(machine, method, self, index) is not null
            : HasOther(machine, self, "__setitem__", "__delitem__") && Layout(machine, self).DeleteItem(machine, self, index);

    /// <summary>By <c>__contains__</c>; a class without one is iterated over.</summary>
    /// <remarks>Source: CPython, <c>slot_sq_contains</c>.</remarks>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item)
    {
        if (!SpecialCalls.TryUser(machine, self.Type, "__contains__", out var method))
        {
            return Layout(machine, self).Contains(machine, self, item);
        }

        if (method is PyNone)
        {
            return machine.Raise(ErrorTypes.TypeError, $"'{self.Type.Name}' object is not a container");
        }

        return SpecialCalls.Call(machine, method, self, item) is { } answer && Truth.TryOf(machine, answer, out var truth) ? PyBool.Of(truth) : null;
    }

    /// <summary>By <c>__repr__</c>, which must return a str.</summary>
    /// <remarks>Source: CPython, <c>PyObject_Repr</c>.</remarks>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        if (!SpecialCalls.TryUser(machine, self.Type, "__repr__", out var method))
        {
            return Layout(machine, self).TryRepr(machine, self, text);
        }

        if (!machine.HasStack())
        {
            return false;
        }

        var (isForMessage, isUnknownSoFar) = (machine.Representing.IsForMessage, machine.Representing.IsMessageUnknown);
        (machine.Representing.IsForMessage, machine.Representing.IsMessageUnknown) = (false, false);
        var called = SpecialCalls.Call(machine, method, self);
        (machine.Representing.IsForMessage, machine.Representing.IsMessageUnknown) = (isForMessage, isUnknownSoFar);
        if (called is not { } answer)
        {
            return false;
        }

        if (answer is not PyStr { IsTextUnknown: var isUnknown, Value: var value })
        {
            return machine.Raise(ErrorTypes.TypeError, $"__repr__ returned non-string (type {answer.Type.Name})") is not null;
        }

        if (isUnknown)
        {
            return machine.NotModelled("a repr that is not known in full") is not null;
        }

        _ = text.Append(value);
        return true;
    }

    /// <summary>By <c>__str__</c>, which must return a str; else as its layout, or by <c>__repr__</c>.</summary>
    /// <remarks>Source: CPython, <c>PyObject_Str</c>, <c>object_str</c>.</remarks>
    public override PyObject? Str(Machine machine, PyObject self)
    {
        if (SpecialCalls.TryUser(machine, self.Type, "__str__", out var method))
        {
            return Text(machine, SpecialCalls.Call(machine, method, self));
        }

        if (!ReferenceEquals(machine.Rules.Classes.Lookup(machine, self.Type, "__str__"), machine.Rules.Classes.Own(machine, PyType.Object, "__str__")))
        {
            return Layout(machine, self).Str(machine, self);
        }

        // The method of object passes on what __repr__ returns, whatever it is.
        return !SpecialCalls.TryUser(machine, self.Type, "__repr__", out var shown) ? Representation.Repr(machine, self)
            : machine.Step() ? Text(machine, SpecialCalls.Call(machine, shown, self))
            : null;
    }

    private static PyObject? Text(Machine machine, PyObject? answer) =>
        answer is null or PyStr ? answer : machine.Raise(ErrorTypes.TypeError, $"__str__ returned non-string (type {answer.Type.Name})");

    /// <summary>The rules of the built-in type that decides what the object holds.</summary>
    protected static TypeRules Layout(Machine machine, PyObject self) => machine.Rules.ForType(self.Type.Layout);

    /// <summary>A type has one slot for two methods; if it has the other one alone, this one is called and not found.</summary>
    private static bool HasOther(Machine machine, PyObject self, string other, string name) =>
        !SpecialCalls.TryUser(machine, self.Type, other, out _)
        || SpecialCalls.Has(machine, self.Type, name)
        || machine.Raise(ErrorTypes.AttributeError, machine.Rules.Attributes.Name(machine, name)) is not null;
}
