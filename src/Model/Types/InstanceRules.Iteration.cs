using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Iteration.</content>
public partial class InstanceRules
{
    /// <summary>An instance can be iterated over by <c>__iter__</c>, or as a sequence by <c>__getitem__</c>.</summary>
    public override bool IsIterableOf(Machine machine, PyObject self) =>
        machine.Rules.Classes.Lookup(machine, self.Type, "__iter__") is { } method ? method is not PyNone : SpecialCalls.TryUser(machine, self.Type, "__getitem__", out _);

    /// <summary>What <c>__iter__</c> returns, which must have a <c>__next__</c>; without <c>__iter__</c> an iterator by positions.</summary>
    /// <remarks>Source: CPython, <c>PyObject_GetIter</c>, <c>slot_tp_iter</c>.</remarks>
    public override PyIterator? Iterate(Machine machine, PyObject self)
    {
        if (!SpecialCalls.TryUser(machine, self.Type, "__iter__", out var method))
        {
            return SpecialCalls.Has(machine, self.Type, "__iter__") || !SpecialCalls.TryUser(machine, self.Type, "__getitem__", out _)
                ? Layout(machine, self).Iterate(machine, self)
                : machine.Allocated(new PySequenceIterator(self));
        }

        if (method is PyNone)
        {
            return base.Iterate(machine, self);
        }

        if (SpecialCalls.Call(machine, method, self) is not { } iterator)
        {
            return null;
        }

        if (iterator is PyIterator own)
        {
            return own;
        }

        if (SpecialCalls.TryUser(machine, iterator.Type, "__next__", out _))
        {
            return new PyInstanceIterator(iterator);
        }

        _ = machine.Raise(ErrorTypes.TypeError, $"iter() returned non-iterator of type '{iterator.Type.Name}'");
        return null;
    }

    /// <inheritdoc/>
    public override PyIterator? AsIterator(Machine machine, PyObject self) =>
        SpecialCalls.TryUser(machine, self.Type, "__next__", out _) ? new PyInstanceIterator(self) : base.AsIterator(machine, self);

    /// <summary>By <c>__reversed__</c>, or as a sequence by <c>__len__</c> and <c>__getitem__</c>.</summary>
    /// <remarks>Source: CPython, <c>reversed_new_impl</c>.</remarks>
    public override PyObject? Reversed(Machine machine, PyObject self)
    {
        if (SpecialCalls.TryUser(machine, self.Type, "__reversed__", out var method) && method is not PyNone)
        {
            return SpecialCalls.Call(machine, method, self);
        }

        if (method is PyNone || !SpecialCalls.Has(machine, self.Type, "__getitem__"))
        {
            return machine.Raise(ErrorTypes.TypeError, $"'{self.Type.Name}' object is not reversible");
        }

        return PyNotImplemented.Instance;
    }
}
