using System.Collections.Frozen;
using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Semantics;

/// <summary>What can be done with objects of one type: one virtual member for each slot of CPython's type objects.</summary>
/// <remarks>Stateless; a mutant overrides one member of one derived class. The members here are what a type without that slot does. Convention for errors: see
/// <see cref="Machine"/>. Source: Python Language Reference, 3.3 "Special method names".</remarks>
public abstract class TypeRules
{
    /// <summary>The methods of the type, by name.</summary>
    public virtual FrozenDictionary<string, BuiltinMethod> Methods => FrozenDictionary<string, BuiltinMethod>.Empty;

    /// <summary>Calls the type itself, as in <c>list(…)</c>. The types that a program can name all have a rule; the default has none.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="arguments">The arguments; <see cref="ArgumentBinding.BindType"/> checks them.</param>
    /// <returns>The object, a new one unless the type shares values, or null on error.</returns>
    public virtual PyObject? Construct(Machine machine, CallArguments arguments) => machine.NotModelled("a call of this type");

    /// <summary>Makes an object as <c>T.__new__(T, …)</c> does: as a call of the type, unless that has a shorter way of its own.</summary>
    /// <returns>The object, or null on error.</returns>
    public virtual PyObject? ConstructByNew(Machine machine, CallArguments arguments) => Construct(machine, arguments);

    /// <summary>Makes an object of a class that derives from this type, as <c>T.__new__(C, …)</c> does; for types that need more than a conversion.</summary>
    /// <returns>The new object, or null on error.</returns>
    public virtual PyObject? New(Machine machine, PyType type, CallArguments arguments) => machine.NotModelled($"a subclass of '{type.Layout.Name}'");

    /// <summary>Fills a new object, as <c>T.__init__(self, …)</c> does.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public virtual bool Initialize(Machine machine, PyObject self, CallArguments arguments) => machine.NotModelled("a call of '__init__'") is not null;

    /// <summary>Calls <paramref name="self"/>; the default raises "'int' object is not callable".</summary>
    public virtual PyObject? Call(Machine machine, PyObject self, CallArguments arguments) =>
        machine.Raise(ErrorTypes.TypeError, $"'{self.Type.Name}' object is not callable");

    /// <summary>Whether <paramref name="self"/> can be called: what <c>callable</c> says.</summary>
    public virtual bool IsCallable(Machine machine, PyObject self) => false;

    /// <summary>Reads an attribute that is no method, such as <c>slice.start</c>; the default raises <c>AttributeError</c>.</summary>
    public virtual PyObject? GetAttribute(Machine machine, PyObject self, string name) =>
        machine.Raise(ErrorTypes.AttributeError, $"'{self.Type.Name}' object has no attribute '{name}'");

    /// <summary>Whether attributes are found by the ordinary rule: those of the type and of the object, and no others. <see cref="GetAttribute"/> is asked otherwise.</summary>
    public virtual bool HasGenericAttributes => true;

    /// <summary>Sets an attribute, or with null deletes it. The default is that of an object without a <c>__dict__</c>.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public virtual bool SetAttribute(Machine machine, PyObject self, string name, PyObject? value) =>
        machine.Rules.Classes.Lookup(machine, self.Type, name) is PyBuiltinAttribute
            ? RefuseData(machine, self, name)
            : machine.Profile.Attributes.Has(self.Type.Name, name) is null && !ClassRules.HasDictionary(self.Type)
                ? machine.NotModelled($"an assignment to the attribute '{name}' of '{self.Type.Name}'") is not null
            : value is null ? machine.Rules.Attributes.DeleteOrdinary(machine, self, name) : machine.Rules.Attributes.SetOrdinary(machine, self, name, value);

    /// <summary>Data attributes of numbers, ranges, slices and views are not writable: members of the C structure say so in other words than computed ones.</summary>
    /// <remarks>Source: CPython, <c>PyMember_SetOne</c>, <c>getset_set</c>.</remarks>
    private static bool RefuseData(Machine machine, PyObject self, string name)
    {
        var text = self switch
        {
            PyInt => $"attribute '{name}' of 'int' objects is not writable",
            PyFloat => $"attribute '{name}' of 'float' objects is not writable",
            PyComplex or PyRange or PySlice => "readonly attribute",
            _ => null,
        };
        return (text is null || name.StartsWith('_')
            ? machine.NotModelled($"an assignment to the attribute '{name}' of '{self.Type.Name}'")
            : machine.Raise(ErrorTypes.AttributeError, text)) is not null;
    }

    /// <summary>Truth value; the default is true, or whether the length is not zero for a type that has one.</summary>
    public virtual bool TryTruth(Machine machine, PyObject self, out bool truth)
    {
        truth = true;
        if (!HasLengthOf(machine, self))
        {
            return true;
        }

        var ok = TryLength(machine, self, out var length);
        truth = !length.IsZero;
        return ok;
    }

    /// <summary>Whether <see cref="TryLength"/> is defined.</summary>
    public virtual bool HasLength => false;

    /// <summary>Whether <see cref="TryLength"/> is defined for this object.</summary>
    public virtual bool HasLengthOf(Machine machine, PyObject self) => HasLength;

    /// <summary>Whether <see cref="Iterate"/> is defined for this object.</summary>
    public virtual bool IsIterableOf(Machine machine, PyObject self) => IsIterable;

    /// <summary><c>reversed(self)</c>; <c>NotImplemented</c> if the type has no rule of its own and the caller goes by indices.</summary>
    public virtual PyObject? Reversed(Machine machine, PyObject self) => PyNotImplemented.Instance;

    /// <summary><c>len(self)</c>.</summary>
    public virtual bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = default;
        return machine.Raise(ErrorTypes.TypeError, $"object of type '{self.Type.Name}' has no len()") is not null;
    }

    /// <summary>The hash, as CPython computes it with hash seed 0 in 64 bits. The default raises "unhashable type: 'list'".</summary>
    public virtual bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = 0;
        return machine.Raise(ErrorTypes.TypeError, $"unhashable type: '{self.Type.Name}'") is not null;
    }

    /// <summary>Whether the hash follows from the address, so that set order cannot be predicted: <c>None</c> before 3.12, NaN from 3.10, functions.</summary>
    public virtual bool HashesByAddress(Machine machine, PyObject self) => false;

    /// <summary>A rich comparison asked of <paramref name="self"/>; <c>NotImplemented</c> leaves it to the other operand.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="operation">One of <c>== != &lt; &lt;= &gt; &gt;=</c>.</param>
    /// <param name="self">The operand of this type.</param>
    /// <param name="other">The other operand.</param>
    public virtual PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other) => PyNotImplemented.Instance;

    /// <summary>A unary operation; the default raises "bad operand type for unary -: 'list'".</summary>
    public virtual PyObject? Unary(Machine machine, UnaryOperator operation, PyObject self)
    {
        var symbol = operation switch { UnaryOperator.Minus => "-", UnaryOperator.Plus => "+", _ => "~" };
        return machine.Raise(ErrorTypes.TypeError, $"bad operand type for unary {symbol}: '{self.Type.Name}'");
    }

    /// <summary>A binary number operation of which at least one operand is of this type; <c>NotImplemented</c> leaves it to the other one.
    /// Sequences do not add or repeat here, but in <see cref="Concatenate"/> and <see cref="Repeat"/>, which come after.</summary>
    public virtual PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right) => PyNotImplemented.Instance;

    /// <summary><c>divmod(left, right)</c> of which at least one operand is of this type; <c>NotImplemented</c> leaves it to the other one.</summary>
    public virtual PyObject? DivideWithRemainder(Machine machine, PyObject left, PyObject right) => PyNotImplemented.Instance;

    /// <summary><c>pow(value, exponent, modulus)</c> of which at least one operand is of this type; <c>NotImplemented</c> leaves it to another one.</summary>
    public virtual PyObject? PowerModulo(Machine machine, PyObject value, PyObject exponent, PyObject modulus) => PyNotImplemented.Instance;

    /// <summary><c>round(self)</c> and <c>round(self, digits)</c>; the default raises "type str doesn't define __round__ method".</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="self">The object.</param>
    /// <param name="digits">The number of digits, or null if it is absent or <c>None</c>.</param>
    public virtual PyObject? Round(Machine machine, PyObject self, PyObject? digits) =>
        machine.Raise(ErrorTypes.TypeError, $"type {self.Type.Name} doesn't define __round__ method");

    /// <summary>An in-place number operation; <c>NotImplemented</c> falls back to the binary one.</summary>
    public virtual PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other) => PyNotImplemented.Instance;

    /// <summary>Sequence concatenation <c>self + other</c>; <c>NotImplemented</c> if the type has none.</summary>
    public virtual PyObject? Concatenate(Machine machine, PyObject self, PyObject other) => PyNotImplemented.Instance;

    /// <summary>Sequence repetition <c>self * count</c>; <c>NotImplemented</c> if the type has none.</summary>
    public virtual PyObject? Repeat(Machine machine, PyObject self, PyObject count) => PyNotImplemented.Instance;

    /// <summary>In-place concatenation <c>self += other</c>; the default falls back to <see cref="Concatenate"/>.</summary>
    public virtual PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other) => Concatenate(machine, self, other);

    /// <summary>In-place repetition <c>self *= count</c>; the default falls back to <see cref="Repeat"/>.</summary>
    public virtual PyObject? InPlaceRepeat(Machine machine, PyObject self, PyObject count) => Repeat(machine, self, count);

    /// <summary><c>self[index]</c>; the default raises "'int' object is not subscriptable".</summary>
    public virtual PyObject? GetItem(Machine machine, PyObject self, PyObject index) =>
        machine.Raise(ErrorTypes.TypeError, $"'{self.Type.Name}' object is not subscriptable");

    /// <summary><c>self[index] = value</c>; the default raises "'int' object does not support item assignment".</summary>
    /// <remarks>Source: CPython, <c>PyObject_SetItem</c>, <c>PySequence_SetItem</c>.</remarks>
    public virtual bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value) =>
        Sequences.IsPositionKnown(machine, self, this, index)
        && machine.Raise(ErrorTypes.TypeError, $"'{self.Type.Name}' object does not support item assignment") is not null;

    /// <summary><c>del self[index]</c>; the default raises "'int' object does not support item deletion".</summary>
    public virtual bool DeleteItem(Machine machine, PyObject self, PyObject index) => Sequences.RaiseNoDeletion(machine, self, index);

    /// <summary>Whether <see cref="Iterate"/> is defined.</summary>
    public virtual bool IsIterable => false;

    /// <summary>A new iterator over <paramref name="self"/>; the default raises "'int' object is not iterable".</summary>
    public virtual PyIterator? Iterate(Machine machine, PyObject self)
    {
        _ = machine.Raise(ErrorTypes.TypeError, $"'{self.Type.Name}' object is not iterable");
        return null;
    }

    /// <summary>The iterator that <paramref name="self"/> itself is, or null, without an error, if it is none.</summary>
    /// <remarks>Source: CPython, <c>PyIter_Check</c>.</remarks>
    public virtual PyIterator? AsIterator(Machine machine, PyObject self) => self as PyIterator;

    /// <summary><c>item in self</c>; null means that the type has no such slot and the caller iterates.</summary>
    /// <returns>A bool object, <c>NotImplemented</c> to iterate, or null on error.</returns>
    public virtual PyObject? Contains(Machine machine, PyObject self, PyObject item) => PyNotImplemented.Instance;

    /// <summary>Writes <c>repr(self)</c>.</summary>
    public virtual bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) =>
        machine.NotModelled($"repr of '{self.Type.Name}'") is not null;

    /// <summary><c>str(self)</c> as a str object; the default is the repr.</summary>
    public virtual PyObject? Str(Machine machine, PyObject self)
    {
        var text = new CodePointBuilder();
        return TryRepr(machine, self, text) && machine.Fits(text.Length) ? machine.Str(text.ToCodePoints()) : null;
    }
}
