using System.Collections.Frozen;
using Conform.Model.Builtins;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <content>Methods. They are functions written in Python.</content>
public partial class CounterRules
{
    private static readonly BuiltinMethod[] Own =
    [
        Method("most_common", Signature.Function(0, "n"), static (m, self, a) => m.Rules.Counter.MostCommon(m, (PyDict)self, a[0])),
        Method("elements", Signature.Function(0), static (m, self, _) => m.Rules.Counter.Elements(m, (PyDict)self)),
        Method("total", Signature.Function(0), static (m, self, _) => m.Rules.Counter.Total(m, (PyDict)self)),
        new(CollectionTypes.Counter, "update", static (m, self, a) => m.Rules.Counter.Update(m, (PyDict)self, a)),
        new(CollectionTypes.Counter, "subtract", static (m, self, a) => m.Rules.Counter.Subtract(m, (PyDict)self, a)),
        Method("copy", Signature.Function(0), static (m, self, _) => m.Rules.Counter.CopyOf(m, (PyDict)self)),
        Method("fromkeys", Signature.Function(1, "iterable", "v"), static (m, _, _) => m.RaiseConstant(
            ErrorTypes.NotImplementedError,
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")) with
        {
            IsClassMethod = true,
        },
    ];

    private readonly Lazy<FrozenDictionary<string, BuiltinMethod>> methods;

    /// <summary>Makes the rules.</summary>
    public CounterRules() => methods = new(() => base.Methods.Values
        .Where(method => Own.All(own => own.Name != method.Name)).Concat(Own).ToFrozenDictionary(method => method.Name));

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => methods.Value;

    /// <summary><c>Counter.update</c>: adds the counts of a mapping, or 1 for each element of an iterable.</summary>
    public virtual PyObject? Update(Machine machine, PyDict self, CallArguments arguments) =>
        TryCheck(machine, "update", arguments) && TryCount(machine, self, arguments) ? PyNone.Instance : null;

    /// <summary><c>Counter.subtract</c>: as <see cref="Update"/>, with counts taken away; they may become 0 or less and stay.</summary>
    public virtual PyObject? Subtract(Machine machine, PyDict self, CallArguments arguments)
    {
        if (!TryCheck(machine, "subtract", arguments))
        {
            return null;
        }

        var source = arguments.Positional.Length > 0 ? arguments.Positional[0] : PyNone.Instance;
        var done = source switch
        {
            PyNone => true,
            PyDict => TryEach(machine, source, (elem, count) => TrySubtract(machine, self, elem, count)),
            _ => TryEachElement(machine, source, elem => TrySubtract(machine, self, elem, machine.Int(1))),
        };
        return done && arguments.Keywords.All(entry => TrySubtract(machine, self, entry.Key, entry.Value)) ? PyNone.Instance : null;
    }

    /// <summary><c>Counter.most_common</c>: a new list of pairs, the largest counts first, equal ones in their order.</summary>
    public virtual PyObject? MostCommon(Machine machine, PyDict self, PyObject? number)
    {
        if (!TryItems(machine, self, out var items))
        {
            return null;
        }

        if (number is null or PyNone)
        {
            return TrySortByCount(machine, items) ? machine.List(items) : null;
        }

        if (!Rich(machine, ComparisonOperator.Equal, number, machine.Int(1), out var isOne))
        {
            return null;
        }

        return isOne ? Largest(machine, items) : Largest(machine, items, number);
    }

    /// <summary><c>Counter.elements</c>: an iterator that yields each element as often as it counts.</summary>
    public virtual PyObject? Elements(Machine machine, PyDict self) =>
        ItemsOf(machine, self) is { } items ? machine.Allocated(new PyElementsIterator(items)) : null;

    /// <summary><c>Counter.total</c> (Python 3.10): the sum of the counts.</summary>
    public virtual PyObject? Total(Machine machine, PyDict self) =>
        Methods["values"].Invoke(machine, self, CallArguments.Of()) is { } values ? Summation.Sum(machine, values, null) : null;

    /// <summary><c>Counter.copy</c>: a new Counter, or object of the same subclass, with the same counts.</summary>
    public virtual PyObject? CopyOf(Machine machine, PyDict self) => machine.Rules.TypeObject.Call(machine, self.Type, CallArguments.Of(self));

    private static BuiltinMethod Method(string name, Signature signature, BuiltinBody body) => new(CollectionTypes.Counter, name, signature, body);

    /// <summary>Raises if there is more than one positional argument; any name is a count.</summary>
    private static bool TryCheck(Machine machine, string function, CallArguments arguments)
    {
        var given = arguments.Positional.Length + 1;
        var name = machine.Profile.Flag("core.functionIsNamedInFull") ? $"Counter.{function}" : function;
        return given <= 2
            || machine.Raise(ErrorTypes.TypeError, $"{name}() takes from 1 to 2 positional arguments but {given} were given") is not null;
    }

    private bool TryCount(Machine machine, PyDict self, CallArguments arguments)
    {
        var source = arguments.Positional.Length > 0 ? arguments.Positional[0] : PyNone.Instance;
        var done = source switch
        {
            PyNone => true,
            PyDict mapping => TryAddAll(machine, self, mapping),
            _ => MemoryViewRules.TryAskForIterator(machine, source) && TryEachElement(machine, source, elem => TryAdd(machine, self, elem, null)),
        };
        if (!done || arguments.Keywords.Length == 0)
        {
            return done;
        }

        var named = new PyDict();
        return arguments.Keywords.All(entry => named.TrySet(machine, entry.Key, entry.Value)) && TryAddAll(machine, self, named);
    }

    private bool TryAddAll(Machine machine, PyDict self, PyDict mapping) => self.Count == 0
        ? TryMerge(machine, self, mapping)
        : TryEach(machine, mapping, (elem, count) => TryAdd(machine, self, elem, count));

    /// <summary>Adds a count, on the left of the known one, or 1, on its right.</summary>
    /// <remarks>Source: CPython, <c>_count_elements</c>.</remarks>
    private static bool TryAdd(Machine machine, PyDict self, PyObject elem, PyObject? count)
    {
        if (!Hashing.TryHash(machine, elem, out var hash) || !self.TryFind(machine, elem, hash, out var position))
        {
            return false;
        }

        _ = self.TryEntry(position, out _, out var known, out _);
        if (count is null)
        {
            return (position < 0 ? machine.Int(1) : Operators.Binary(machine, BinaryOperator.Add, known, machine.Int(1))) is { } next && self.TrySet(machine, elem, hash, next);
        }

        return Operators.Binary(machine, BinaryOperator.Add, count, position < 0 ? machine.Int(0) : known) is { } sum && self.TrySet(machine, elem, hash, sum);
    }

    private static bool TrySubtract(Machine machine, PyDict self, PyObject elem, PyObject count) =>
        self.TryGet(machine, elem, out var known)
        && Operators.Binary(machine, BinaryOperator.Subtract, known ?? machine.Int(0), count) is { } rest
        && self.TrySet(machine, elem, rest);

    private static bool TryEachElement(Machine machine, PyObject iterable, Func<PyObject, bool> visit)
    {
        if (!machine.HasStack() || Iteration.Over(machine, iterable) is not { } iterator)
        {
            return false;
        }

        while (iterator.Next(machine) is { } element)
        {
            if (!machine.Step() || !visit(element))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    /// <summary>An iterator over <c>value.items()</c>.</summary>
    private static PyIterator? ItemsOf(Machine machine, PyObject value) =>
        AttributeAccess.Get(machine, value, "items") is { } method
        && machine.Rules.Of(method).Call(machine, method, CallArguments.Of()) is { } items
            ? Iteration.Over(machine, items)
            : null;

    /// <summary>Visits the pairs of <c>value.items()</c>. A Counter that counts itself leads back here without end.</summary>
    private static bool TryEach(Machine machine, PyObject value, Func<PyObject, PyObject, bool> visit)
    {
        if (!machine.HasStack() || ItemsOf(machine, value) is not { } iterator)
        {
            return false;
        }

        while (iterator.Next(machine) is { } item)
        {
            if (item is not PyTuple { Items: [var elem, var count] })
            {
                return machine.NotModelled("items of a Counter's operand that are no pairs") is not null;
            }

            if (!machine.Step() || !visit(elem, count))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    private static bool TryItems(Machine machine, PyObject self, out List<PyObject> items)
    {
        items = [];
        return ItemsOf(machine, self) is { } iterator && Iteration.TryCollect(machine, iterator, items);
    }

    private static bool TrySortByCount(Machine machine, List<PyObject> items) =>
        Sorting.TrySort(machine, items, [.. items.Select(item => ((PyTuple)item).Items[1])], reversed: true);

    /// <summary>The first pair with the largest count, as a list.</summary>
    /// <remarks>Source: CPython, Lib/heapq.py, <c>nlargest</c>.</remarks>
    private static PyList? Largest(Machine machine, List<PyObject> items)
    {
        PyTuple? largest = null;
        foreach (PyTuple item in items)
        {
            if (largest is null)
            {
                largest = item;
                continue;
            }

            if (!machine.Step() || !Rich(machine, ComparisonOperator.Greater, item.Items[1], largest.Items[1], out var isLarger))
            {
                return null;
            }

            largest = isLarger ? item : largest;
        }

        return machine.List(largest is null ? [] : [largest]);
    }

    /// <summary>So many pairs with the largest counts.</summary>
    /// <remarks>Source: CPython, Lib/heapq.py, <c>nlargest</c>. Its heap is modelled for integers only, where every way to sort gives the same.</remarks>
    private static PyObject? Largest(Machine machine, List<PyObject> items, PyObject number)
    {
        if (!Rich(machine, ComparisonOperator.GreaterOrEqual, number, machine.Int(items.Count), out var isAll))
        {
            return null;
        }

        if (isAll)
        {
            // From 3.15 on heapq.nlargest does not cut what it sorted.
            return !TrySortByCount(machine, items) ? null
                : number is PyInt || machine.Profile.Flag("collections.allOfTheLargestAreNotCut") ? machine.List(items)
                : machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.sliceIndex"));
        }

        if (number is not PyInt count)
        {
            return machine.Raise(ErrorTypes.TypeError, $"'{number.Type.Name}' object cannot be interpreted as an integer");
        }

        if (count.Value.Sign <= 0)
        {
            return machine.List([]);
        }

        if (!items.TrueForAll(item => ((PyTuple)item).Items[1].Type == PyType.Int || ((PyTuple)item).Items[1] is PyBool))
        {
            return machine.NotModelled("most_common of counts that are no integers");
        }

        return TrySortByCount(machine, items) ? machine.List(items[..(int)count.Value]) : null;
    }
}
