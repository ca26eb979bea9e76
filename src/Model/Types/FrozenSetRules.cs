using System.Collections.Frozen;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with a frozenset.</summary>
/// <remarks>Source: Python Library Reference, "Set Types"; CPython, Objects/setobject.c.</remarks>
public class FrozenSetRules : AnySetRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table =
        CommonMethods(PyType.FrozenSet, rules => rules.FrozenSet).ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <summary><c>frozenset(iterable)</c>: a frozenset is returned as it is, and until 3.9 the empty one is shared.</summary>
    /// <remarks>Source: CPython, <c>make_new_frozenset</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments) =>
        ArgumentBinding.BindType(machine, PyType.FrozenSet, Signature.Positional(0, 1), arguments) is { } bound
            ? FromIterable(machine, bound[0])
            : null;

    /// <summary>The frozenset of what <paramref name="iterable"/> yields; null is nothing.</summary>
    public virtual PySet? FromIterable(Machine machine, PyObject? iterable)
    {
        if (iterable is PySet frozen && ReferenceEquals(frozen.Type, PyType.FrozenSet))
        {
            return frozen;
        }

        var result = SetAlgebra.New(machine, PyType.FrozenSet, iterable);
        return result is { Count: 0 } && machine.Profile.Flag("containers.emptyFrozenSetIsShared") ? machine.Shared.EmptyFrozenSet : result;
    }

    /// <summary><c>frozenset.copy</c>: the frozenset itself.</summary>
    /// <remarks>Source: CPython, <c>frozenset_copy</c>.</remarks>
    public override PyObject? Copy(Machine machine, PySet self) => self.Type.IsHeap ? SetAlgebra.New(machine, PyType.FrozenSet, self) : self;

    /// <summary>The hash: it does not depend on the order.</summary>
    /// <remarks>Source: CPython, <c>frozenset_hash</c>.</remarks>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        var set = (PySet)self;
        unchecked
        {
            var mixed = 0UL;
            for (var index = 0; index < set.SlotCount; index++)
            {
                if (set.TrySlot(index, out _, out var element))
                {
                    var bits = (ulong)element;
                    mixed ^= (bits ^ 89869747UL ^ (bits << 16)) * 3644798167UL;
                }
            }

            mixed = machine.Profile.Word.Cut(mixed ^ (((ulong)set.Count + 1) * 1927868237UL));
            mixed ^= (mixed >> 11) ^ (mixed >> 25);
            mixed = (mixed * 69069UL) + 907133923UL;
            hash = machine.Profile.Word.Hash(mixed, insteadOfError: 590923713);
        }

        return machine.Step(set.Count);
    }

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self)
    {
        var set = (PySet)self;
        for (var index = 0; index < set.SlotCount; index++)
        {
            if (set.TrySlot(index, out var element, out _) && machine.Rules.Of(element).HashesByAddress(machine, element))
            {
                return true;
            }
        }

        return false;
    }
}
