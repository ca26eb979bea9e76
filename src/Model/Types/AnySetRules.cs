using System.Numerics;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a set and a frozenset alike.</summary>
/// <remarks>Source: Python Library Reference, "Set Types"; CPython, Objects/setobject.c.</remarks>
public abstract class AnySetRules : TypeRules
{
    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = ((PySet)self).Count;
        return true;
    }

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) => machine.Allocated(new PySetIterator((PySet)self));

    /// <summary>Membership by hash and equality; a set is looked for as the frozenset of its elements.</summary>
    /// <remarks>Source: CPython, <c>set_contains</c>.</remarks>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
        TryKeyHash(machine, item, out var hash) && ((PySet)self).TryContains(machine, item, hash, out var contains) ? PyBool.Of(contains) : null;

    /// <summary>The hash of something looked for in a set: of a set the hash of its frozenset.</summary>
    public static bool TryKeyHash(Machine machine, PyObject key, out long hash) =>
        key is PySet set && ReferenceEquals(set.Type.Layout, PyType.Set) && !SpecialCalls.TryUser(machine, set.Type, "__hash__", out _)
            ? machine.Rules.FrozenSet.TryHash(machine, set, out hash)
            : Hashing.TryHashElement(machine, key, out hash);

    /// <summary>Comparison with another set of either type: by inclusion.</summary>
    /// <remarks>Source: CPython, <c>set_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (other is not PySet right)
        {
            return PyNotImplemented.Instance;
        }

        var left = (PySet)self;
        var (sizesAllow, inner, outer) = operation switch
        {
            ComparisonOperator.Equal or ComparisonOperator.NotEqual => (left.Count == right.Count, left, right),
            ComparisonOperator.Less => (left.Count < right.Count, left, right),
            ComparisonOperator.LessOrEqual => (true, left, right),
            ComparisonOperator.Greater => (left.Count > right.Count, right, left),
            _ => (true, right, left),
        };
        var holds = false;
        if (sizesAllow && !SetAlgebra.TryIsSubset(machine, inner, outer, out holds))
        {
            return null;
        }

        return PyBool.Of(holds != (operation == ComparisonOperator.NotEqual));
    }

    /// <summary><c>| &amp; - ^</c> of two sets: a new set of the left operand's type.</summary>
    /// <remarks>Source: CPython, <c>set_or</c>, <c>set_and</c>, <c>set_sub</c>, <c>set_xor</c>.</remarks>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        if (left is not PySet set || right is not PySet)
        {
            return PyNotImplemented.Instance;
        }

        return operation switch
        {
            BinaryOperator.Or => SetAlgebra.Union(machine, set, right),
            BinaryOperator.And => SetAlgebra.Intersection(machine, set, right),
            BinaryOperator.Subtract => SetAlgebra.Difference(machine, set, right),
            BinaryOperator.Xor => SetAlgebra.SymmetricDifference(machine, set, right),
            _ => PyNotImplemented.Instance,
        };
    }

    /// <summary><c>copy()</c>.</summary>
    public abstract PyObject? Copy(Machine machine, PySet self);

    /// <summary><c>union(*others)</c>: a new set of the same type.</summary>
    /// <remarks>Source: CPython, <c>set_union</c>.</remarks>
    public virtual PyObject? Union(Machine machine, PySet self, PyObject?[] others)
    {
        var result = SetAlgebra.New(machine, self.Type.Layout, self);
        foreach (var other in others)
        {
            if (result is null || (!ReferenceEquals(other, self) && !SetAlgebra.TryUpdate(machine, result, other!)))
            {
                return null;
            }
        }

        return result;
    }

    /// <summary><c>intersection(*others)</c>: a new set of the same type.</summary>
    /// <remarks>Source: CPython, <c>set_intersection_multi</c>.</remarks>
    public virtual PySet? Intersection(Machine machine, PySet self, PyObject?[] others)
    {
        if (others.Length == 0)
        {
            return SetAlgebra.New(machine, self.Type.Layout, self);
        }

        PySet? result = self;
        foreach (var other in others)
        {
            result = result is null ? null : SetAlgebra.Intersection(machine, result, other!);
        }

        return result;
    }

    /// <summary><c>difference(*others)</c>: a new set of the same type.</summary>
    /// <remarks>Source: CPython, <c>set_difference_multi</c>.</remarks>
    public virtual PyObject? Difference(Machine machine, PySet self, PyObject?[] others)
    {
        var result = others.Length == 0 ? SetAlgebra.New(machine, self.Type.Layout, self) : SetAlgebra.Difference(machine, self, others[0]!);
        for (var index = 1; index < others.Length; index++)
        {
            if (result is null || !SetAlgebra.TryDifferenceUpdate(machine, result, others[index]!))
            {
                return null;
            }
        }

        return result;
    }

    /// <summary><c>issubset(other)</c>. An iterable becomes a set first; from 3.12 on it is intersected, and used up only until all elements are found.</summary>
    /// <remarks>Source: CPython, <c>set_issubset</c>.</remarks>
    public virtual PyObject? IsSubset(Machine machine, PySet self, PyObject other)
    {
        if (other is not PySet && machine.Profile.Flag("containers.subsetIntersects"))
        {
            return SetAlgebra.Intersection(machine, self, other) is { } common ? PyBool.Of(common.Count == self.Count) : null;
        }

        return (other as PySet ?? SetAlgebra.New(machine, PyType.Set, other)) is { } set && SetAlgebra.TryIsSubset(machine, self, set, out var holds)
            ? PyBool.Of(holds)
            : null;
    }

    /// <summary><c>symmetric_difference(other)</c>: a new set of the same type.</summary>
    /// <remarks>Source: CPython, <c>set_symmetric_difference</c>.</remarks>
    public virtual PyObject? SymmetricDifference(Machine machine, PySet self, PyObject other) => SetAlgebra.SymmetricDifference(machine, self, other);

    /// <summary><c>issuperset(other)</c>.</summary>
    /// <remarks>Source: CPython, <c>set_issuperset</c>.</remarks>
    public virtual PyObject? IsSuperset(Machine machine, PySet self, PyObject other) =>
        SetAlgebra.TryIsSuperset(machine, self, other, out var holds) ? PyBool.Of(holds) : null;

    /// <summary><c>isdisjoint(other)</c>.</summary>
    /// <remarks>Source: CPython, <c>set_isdisjoint</c>.</remarks>
    public virtual PyObject? IsDisjoint(Machine machine, PySet self, PyObject other) =>
        SetAlgebra.TryIsDisjoint(machine, self, other, out var holds) ? PyBool.Of(holds) : null;

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var set = (PySet)self;
        var isNamed = !ReferenceEquals(set.Type, PyType.Set);
        var isInside = !machine.Representing.TryEnter(self);
        if (isInside || set.Count == 0)
        {
            _ = text.Append(set.Type.Name).Append(isInside ? "(...)" : "()");
        }

        if (isInside)
        {
            return true;
        }

        var items = new List<PyObject>();
        var written = set.Count == 0
            || (Iteration.TryCollect(machine, set, items)
                && ContainerRepresentation.TryWriteItems(machine, items, text.Append(isNamed ? $"{set.Type.Name}({{" : "{")));
        _ = set.Count == 0 ? text : text.Append(isNamed ? "})" : "}");
        machine.Representing.Leave(self);
        return written;
    }

    /// <summary>The methods that both types have.</summary>
    /// <param name="type">The type.</param>
    /// <param name="rules">Finds the type's rules in a set of rules.</param>
    protected static IEnumerable<BuiltinMethod> CommonMethods(PyType type, Func<RuleSet, AnySetRules> rules) =>
    [
        new(type, "copy", Signature.None, (m, self, _) => rules(m.Rules).Copy(m, (PySet)self)),
        new(type, "union", Signature.Variadic, (m, self, a) => rules(m.Rules).Union(m, (PySet)self, a)),
        new(type, "intersection", Signature.Variadic, (m, self, a) => rules(m.Rules).Intersection(m, (PySet)self, a)),
        new(type, "difference", Signature.Variadic, (m, self, a) => rules(m.Rules).Difference(m, (PySet)self, a)),
        new(type, "symmetric_difference", Signature.One, (m, self, a) => rules(m.Rules).SymmetricDifference(m, (PySet)self, a[0]!)),
        new(type, "issubset", Signature.One, (m, self, a) => rules(m.Rules).IsSubset(m, (PySet)self, a[0]!)),
        new(type, "issuperset", Signature.One, (m, self, a) => rules(m.Rules).IsSuperset(m, (PySet)self, a[0]!)),
        new(type, "isdisjoint", Signature.One, (m, self, a) => rules(m.Rules).IsDisjoint(m, (PySet)self, a[0]!)),
    ];
}
