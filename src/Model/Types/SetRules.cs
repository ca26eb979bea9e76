using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a set.</summary>
/// <remarks>Source: Python Library Reference, "Set Types"; CPython, Objects/setobject.c.</remarks>
public class SetRules : AnySetRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = CommonMethods(PyType.Set, rules => rules.Set).Concat(
    [
        new(PyType.Set, "add", Signature.One, static (m, self, a) => m.Rules.Set.Add(m, (PySet)self, a[0]!)),
        new(PyType.Set, "discard", Signature.One, static (m, self, a) => m.Rules.Set.Discard(m, (PySet)self, a[0]!)),
        new(PyType.Set, "remove", Signature.One, static (m, self, a) => m.Rules.Set.Remove(m, (PySet)self, a[0]!)),
        new(PyType.Set, "pop", Signature.None, static (m, self, _) => m.Rules.Set.Pop(m, (PySet)self)),
        new(PyType.Set, "clear", Signature.None, static (m, self, _) => m.Rules.Set.Clear(m, (PySet)self)),
        new(PyType.Set, "update", Signature.Variadic, static (m, self, a) => m.Rules.Set.Update(m, (PySet)self, a)),
        new(PyType.Set, "difference_update", Signature.Variadic, static (m, self, a) => m.Rules.Set.DifferenceUpdate(m, (PySet)self, a)),
        new(PyType.Set, "intersection_update", Signature.Variadic, static (m, self, a) => m.Rules.Set.IntersectionUpdate(m, (PySet)self, a)),
        new(PyType.Set, "symmetric_difference_update", Signature.One, static (m, self, a) =>
            m.Rules.Set.SymmetricDifferenceUpdate(m, (PySet)self, a[0]!)),
    ]).ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <summary><c>set(iterable)</c>: always a new set.</summary>
    /// <remarks>Source: CPython, <c>set_init</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments) =>
        ArgumentBinding.BindType(machine, PyType.Set, Signature.Positional(0, 1), arguments) is { } bound
            ? SetAlgebra.New(machine, PyType.Set, bound[0])
            : null;

    /// <summary><c>|= &amp;= -= ^=</c> with a set: in place.</summary>
    /// <remarks>Source: CPython, <c>set_ior</c>, <c>set_iand</c>, <c>set_isub</c>, <c>set_ixor</c>.</remarks>
    public override PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject self, PyObject other)
    {
        if (other is not PySet)
        {
            return PyNotImplemented.Instance;
        }

        var set = (PySet)self;
        bool? done = operation switch
        {
            BinaryOperator.Or => SetAlgebra.TryUpdate(machine, set, other),
            BinaryOperator.And => SetAlgebra.TryIntersectionUpdate(machine, set, other),
            BinaryOperator.Subtract => SetAlgebra.TryDifferenceUpdate(machine, set, other),
            BinaryOperator.Xor => SetAlgebra.TrySymmetricDifferenceUpdate(machine, set, other),
            _ => null,
        };
        return done is null ? PyNotImplemented.Instance : done.Value ? self : null;
    }

    /// <summary><c>set.copy</c>: a new set with the same elements.</summary>
    public override PyObject? Copy(Machine machine, PySet self) => SetAlgebra.New(machine, PyType.Set, self);

    /// <summary><c>set.add</c>: an equal element that is there already stays.</summary>
    public virtual PyObject? Add(Machine machine, PySet self, PyObject element) => self.TryAdd(machine, element) ? PyNone.Instance : null;

    /// <summary><c>set.discard</c>.</summary>
    /// <remarks>Source: CPython, <c>set_discard</c>.</remarks>
    public virtual PyObject? Discard(Machine machine, PySet self, PyObject element) =>
        TryKeyHash(machine, element, out var hash) && self.TryDiscard(machine, element, hash, out _) ? PyNone.Instance : null;

    /// <summary><c>set.remove</c>.</summary>
    /// <remarks>Source: CPython, <c>set_remove</c>.</remarks>
    public virtual PyObject? Remove(Machine machine, PySet self, PyObject element)
    {
        if (!TryKeyHash(machine, element, out var hash) || !self.TryDiscard(machine, element, hash, out var found))
        {
            return null;
        }

        return found ? PyNone.Instance : machine.Raise(ErrorTypes.KeyError, element);
    }

    /// <summary><c>set.pop</c>: removes the next element in the order of the table.</summary>
    /// <remarks>Source: CPython, <c>set_pop</c>.</remarks>
    public virtual PyObject? Pop(Machine machine, PySet self) =>
        self.Count == 0 ? machine.Raise(ErrorTypes.KeyError, "pop from an empty set") : self.Pop(machine);

    /// <summary><c>set.clear</c>.</summary>
    public virtual PyObject? Clear(Machine machine, PySet self)
    {
        machine.Lifetimes?.Drop(machine.Rules.Ownership.HeldBySet(self));
        self.Clear();
        return PyNone.Instance;
    }

    /// <summary><c>set.update</c>: what came before an error stays.</summary>
    /// <remarks>Source: CPython, <c>set_update</c>.</remarks>
    public virtual PyObject? Update(Machine machine, PySet self, PyObject?[] others) => Each(machine, self, others, SetAlgebra.TryUpdate);

    /// <summary><c>set.difference_update</c>: what went before an error stays away.</summary>
    /// <remarks>Source: CPython, <c>set_difference_update</c>.</remarks>
    public virtual PyObject? DifferenceUpdate(Machine machine, PySet self, PyObject?[] others) =>
        Each(machine, self, others, SetAlgebra.TryDifferenceUpdate);

    /// <summary><c>set.symmetric_difference_update</c>.</summary>
    /// <remarks>Source: CPython, <c>set_symmetric_difference_update</c>.</remarks>
    public virtual PyObject? SymmetricDifferenceUpdate(Machine machine, PySet self, PyObject other) =>
        SetAlgebra.TrySymmetricDifferenceUpdate(machine, self, other) ? PyNone.Instance : null;

    /// <summary><c>set.intersection_update</c>.</summary>
    /// <remarks>Source: CPython, <c>set_intersection_update_multi</c>.</remarks>
    public virtual PyObject? IntersectionUpdate(Machine machine, PySet self, PyObject?[] others)
    {
        if (Intersection(machine, self, others) is not { } result)
        {
            return null;
        }

        self.Swap(result);
        return PyNone.Instance;
    }

    private static PyNone? Each(Machine machine, PySet self, PyObject?[] others, Func<Machine, PySet, PyObject, bool> change)
    {
        foreach (var other in others)
        {
            if (!change(machine, self, other!))
            {
                return null;
            }
        }

        return PyNone.Instance;
    }
}
