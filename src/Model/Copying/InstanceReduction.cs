using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Copying;

/// <summary>How an instance is taken apart by <c>__reduce_ex__(4)</c> and put together again.</summary>
/// <remarks>Stateless. Source: Python Library Reference, "pickle", <c>object.__reduce__</c>; CPython, <c>reduce_newobj</c>, <c>object_getstate</c>;
/// Lib/copy.py, <c>_reconstruct</c>; Lib/copyreg.py, <c>__newobj__</c>, <c>_slotnames</c>.</remarks>
public partial class InstanceReduction
{
    /// <summary>A copy of an instance by what its <c>__reduce_ex__</c> or <c>__reduce__</c> says.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="value">The instance.</param>
    /// <param name="copying">How its parts are copied.</param>
    public virtual PyObject? Copy(Machine machine, PyObject value, PartCopying copying)
    {
        var isOwn = SpecialCalls.TryUser(machine, value.Type, "__reduce_ex__", out var byProtocol);
        if (isOwn && byProtocol is not PyNone)
        {
            return Rebuild(machine, value, SpecialCalls.Call(machine, byProtocol!, value, machine.Int(4)), copying);
        }

        if (SpecialCalls.TryUser(machine, value.Type, "__reduce__", out var reduce))
        {
            if (isOwn && (!Truth.TryOf(machine, reduce, out var isThere) || !isThere))
            {
                return machine.HasFailed ? null : RaiseNotCopyable(machine, value, copying.IsDeep);
            }

            return Rebuild(machine, value, SpecialCalls.Call(machine, reduce, value), copying);
        }

        if (isOwn)
        {
            return machine.NotModelled("object.__reduce__, which takes an instance apart by protocol 0");
        }

        return Reduce(machine, value) is { } parts ? Reconstruct(machine, value, parts, copying) : null;
    }

    /// <summary>Raises because a class has turned both methods off.</summary>
    /// <remarks>Source: CPython, Lib/copy.py, <c>copy</c> and <c>deepcopy</c>.</remarks>
    private static PyObject? RaiseNotCopyable(Machine machine, PyObject value, bool isDeep)
    {
        var type = new CodePointBuilder();
        return machine.Rules.Of(value.Type).TryRepr(machine, value.Type, type)
            ? machine.Raise(ErrorTypes.CopyError, $"un({(isDeep ? "deep" : "shallow")})copyable object of type {type.ToCodePoints()}")
            : null;
    }

    /// <summary>Takes an instance apart as <c>object.__reduce_ex__(4)</c>, or the same method of its layout, does.</summary>
    protected virtual Reduction? Reduce(Machine machine, PyObject value)
    {
        switch (value)
        {
            case PySet set:
                var elements = new List<PyObject>();
                return Iteration.TryCollect(machine, set, elements) && TryState(machine, value, out var setState)
                    ? new(value.Type, [machine.List(elements)], setState, null, null)
                    : null;
            case PyByteArray bytes:
                return TryState(machine, value, out var bytesState) ? new(value.Type, [machine.Bytes([.. bytes.Value])], bytesState, null, null) : null;
            case PyOrderedDict:
                return TryCollectionState(machine, value, out var orderedState) && Entries(machine, value) is { } pairs
                    ? new(value.Type, [], orderedState, null, pairs)
                    : null;
            case PyDeque { MaxLength: var bound }:
                return TryCollectionState(machine, value, out var dequeState) && Iteration.Over(machine, value) is { } dequeItems
                    ? new(value.Type, bound is { } most ? [machine.Tuple([]), machine.Int(most)] : [], dequeState, dequeItems, null)
                    : null;
            case PyDefaultDict { Factory: var factory }:
                return Entries(machine, value) is { } made ? new(value.Type, factory is PyNone ? [] : [factory], null, null, made) : null;
            case PyDict counter when ReferenceEquals(value.Type.Layout, CollectionTypes.Counter):
                return machine.Rules.Dict.Construct(machine, CallArguments.Of(counter)) is { } counts ? new(value.Type, [counts], null, null, null) : null;
            case PyException error when error.Type.IsSubtypeOf(ErrorTypes.AttributeError) && machine.Profile.Flag("classes.attributeErrorKeepsArgumentsAsState"):
                var kept = machine.Allocated(new PyDict());
                return (value.State?.Dictionary is not { } own || machine.Rules.Dict.TryUpdate(machine, kept, "dict", CallArguments.Of(own)))
                    && kept.TrySet(machine, machine.Rules.Attributes.Name(machine, "args"), error.Arguments)
                    ? new(value.Type, error.Arguments.Items, kept, null, null) { Whole = error.Arguments }
                    : null;
            case PyException error:
                return new(value.Type, error.Arguments.Items, value.State?.Dictionary, null, null) { Whole = error.Arguments };
        }

        if (!TryNewArguments(machine, value, out var arguments) || !TryState(machine, value, out var state))
        {
            return null;
        }

        PyIterator? items = null;
        if (value is PyList && (items = Iteration.Over(machine, value)) is null)
        {
            return null;
        }

        PyIterator? entries = null;
        if (value is PyDict && (entries = Entries(machine, value)) is null)
        {
            return null;
        }

        return new(null, arguments, state, items, entries);
    }

    /// <summary>The state of an instance: what <c>__getstate__</c> returns, otherwise its <c>__dict__</c> and, if there are filled slots, a pair of it and these.</summary>
    /// <returns>False with an error or stop pending; the state is null for none.</returns>
    /// <remarks>Source: CPython, <c>object_getstate_default</c>.</remarks>
    protected virtual bool TryState(Machine machine, PyObject value, out PyObject? state)
    {
        if (IsStateAsked(machine, value) && IsFoundOnObject(machine, value, "__getstate__", isOfObject: machine.Profile.Specials.Has("object", "__getstate__")))
        {
            if (TryFind(machine, value, "__getstate__", out var getter) && getter is null)
            {
                return TryDefaultState(machine, value, out state);
            }

            state = getter is null ? null : machine.Rules.Of(getter).Call(machine, getter, CallArguments.Of());
            var isAsked = state is not null;
            state = state is PyNone ? null : state;
            return isAsked;
        }

        return TryDefaultState(machine, value, out state);
    }

    /// <summary>The state of a deque or an OrderedDict: before 3.11 its <c>__dict__</c>, whatever <c>__getstate__</c> says.</summary>
    private bool TryCollectionState(Machine machine, PyObject value, out PyObject? state)
    {
        state = value.State?.Dictionary is { Count: > 0 } attributes ? attributes : null;
        return !machine.Profile.Flag("classes.layoutsAskForState") || TryState(machine, value, out state);
    }

    /// <summary>Whether an attribute that the reduction asks the object for, not its type, may be the program's.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="value">The object.</param>
    /// <param name="name">The attribute's name.</param>
    /// <param name="isOfObject">Whether every object has it, so that <c>__getattr__</c> is not asked.</param>
    private static bool IsFoundOnObject(Machine machine, PyObject value, string name, bool isOfObject) =>
        SpecialCalls.TryUser(machine, value.Type, name, out _)
        || SpecialCalls.TryUser(machine, value.Type, "__getattribute__", out _)
        || (!isOfObject && SpecialCalls.TryUser(machine, value.Type, "__getattr__", out _))
        || (value.State?.Dictionary is { Count: > 0 } && machine.Rules.Attributes.TryOwn(machine, value, name, out var own) && own is not null);

    /// <summary>An attribute that may be missing; null without an error then.</summary>
    private static bool TryFind(Machine machine, PyObject value, string name, out PyObject? found)
    {
        found = AttributeAccess.Get(machine, value, name);
        if (found is null && machine.Error is { } error && error.Type.IsSubtypeOf(ErrorTypes.AttributeError))
        {
            _ = machine.TakeError();
        }

        return !machine.HasFailed;
    }

    /// <summary>The state of an object without <c>__getstate__</c>.</summary>
    private bool TryDefaultState(Machine machine, PyObject value, out PyObject? state)
    {
        PyObject? dictionary = value.State?.Dictionary is { Count: > 0 } own ? own : null;
        state = dictionary;
        PyDict? filled = null;
        if (!value.Type.IsHeap || value is PyException || !IsStateAsked(machine, value))
        {
            return true;
        }

        if (SlotNames(machine, value.Type) is not { } names)
        {
            return false;
        }

        foreach (var name in names.Items)
        {
            if (AttributeAccess.Get(machine, value, ((PyStr)name).Value.ToString()) is { } content)
            {
                filled ??= machine.Allocated(new PyDict());
                if (!filled.TrySet(machine, name, content))
                {
                    return false;
                }
            }
            else if (machine.Stop is not null || !machine.Error!.Type.IsSubtypeOf(ErrorTypes.AttributeError))
            {
                return false;
            }
            else
            {
                _ = machine.TakeError();
            }
        }

        if (filled is not null)
        {
            state = machine.Tuple([dictionary ?? PyNone.Instance, filled]);
        }

        return machine.Stop is null;
    }

    /// <summary>What <c>__new__</c> is given again: nothing, the value of a number, string or tuple, or what <c>__getnewargs__</c> says.</summary>
    /// <remarks>Source: CPython, <c>_PyObject_GetNewArguments</c>.</remarks>
    protected virtual bool TryNewArguments(Machine machine, PyObject value, out PyObject[] arguments)
    {
        arguments = [];
        if (SpecialCalls.TryUser(machine, value.Type, "__getnewargs_ex__", out _))
        {
            return machine.NotModelled("a copy by __getnewargs_ex__") is not null;
        }

        if (SpecialCalls.TryUser(machine, value.Type, "__getnewargs__", out var method))
        {
            if (SpecialCalls.Call(machine, method, value) is not { } answer)
            {
                return false;
            }

            if (answer is not PyTuple given)
            {
                return machine.Raise(ErrorTypes.TypeError, $"__getnewargs__ should return a tuple, not '{answer.Type.Name}'") is not null;
            }

            arguments = given.Items;
            return true;
        }

        switch (value)
        {
            case PyInt number:
                arguments = [machine.Int(number.Value)];
                break;
            case PyFloat number:
                arguments = [machine.Float(number.Value)];
                break;
            case PyComplex number:
                arguments = [machine.Float(number.Real), machine.Float(number.Imaginary)];
                break;
            case PyStr text:
                arguments = [machine.Str(text.Value)];
                break;
            case PyBytes bytes:
                arguments = [machine.Bytes(bytes.Value)];
                break;
            case PyTuple tuple:
                arguments = [machine.Tuple([.. tuple.Items])];
                break;
        }

        return true;
    }

    /// <summary>The names of the slots of a class and its bases, in the order of the MRO; they become the attribute <c>__slotnames__</c> of the class.</summary>
    /// <remarks>Source: CPython, Lib/copyreg.py, <c>_slotnames</c>.</remarks>
    protected virtual PyList? SlotNames(Machine machine, PyType type)
    {
        const string Name = "__slotnames__";
        if (type.Members!.TryGetValue(Name, out var known))
        {
            return known as PyList ?? machine.NotModelled("a class with __slotnames__ of its own") as PyList;
        }

        var names = new List<PyObject>();
        foreach (var candidate in type.Mro)
        {
            if (candidate.Members?.GetValueOrDefault("__slots__") is not { } declared)
            {
                continue;
            }

            var items = new List<PyObject>();
            if (declared is PyStr)
            {
                items.Add(declared);
            }
            else if (!Iteration.TryCollect(machine, declared, items))
            {
                return null;
            }

            foreach (var item in items)
            {
                if (item is PyStr { Value: var text } && text.ToString() is not ("__dict__" or "__weakref__") and var name)
                {
                    var mangled = ClassRules.Mangle(candidate.Name, name);
                    names.Add(mangled == name ? item : machine.Str(Conform.Programs.CodePoints.Of(mangled)));
                }
            }
        }

        var list = machine.List(names);
        type.Members[Name] = list;
        return list;
    }

    /// <summary>A set asks for the state of a subclass from 3.11 on only.</summary>
    private static bool IsStateAsked(Machine machine, PyObject value) =>
        value is not (PySet or PyByteArray or PyException) || machine.Profile.Flag("classes.layoutsAskForState");

    private static PyIterator? Entries(Machine machine, PyObject value) =>
        AttributeAccess.Get(machine, value, "items") is { } items && machine.Rules.Of(items).Call(machine, items, CallArguments.Of()) is { } view
            ? Iteration.Over(machine, view)
            : null;

    /// <summary>An instance taken apart.</summary>
    /// <param name="Maker">What is called with the arguments, or null for the class's <c>__new__</c>.</param>
    /// <param name="Arguments">The arguments.</param>
    /// <param name="State">The state, or null.</param>
    /// <param name="Items">The items to append, or null.</param>
    /// <param name="Entries">The pairs to set, or null.</param>
    protected sealed record Reduction(PyObject? Maker, PyObject[] Arguments, PyObject? State, PyIterator? Items, PyIterator? Entries)
    {
        /// <summary>The tuple of the arguments, if a shallow copy passes it on as it is.</summary>
        public PyTuple? Whole { get; init; }
    }
}

/// <summary>How the parts of an instance are copied.</summary>
/// <param name="Part">Copies a part, or returns null on error.</param>
/// <param name="Made">Told the new object before its state and contents are copied.</param>
/// <param name="IsDeep">Whether it is a deep copy.</param>
public sealed record PartCopying(Func<PyObject, PyObject?> Part, Action<PyObject> Made, bool IsDeep);
