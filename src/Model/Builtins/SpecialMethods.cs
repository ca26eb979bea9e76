using System.Collections.Concurrent;
using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Builtins;

/// <summary>The special methods of built-in types as objects, such as <c>list.__getitem__</c> and <c>object.__init__</c>.</summary>
/// <remarks>Immutable and shared by all machines. Source: CPython, <c>slotdefs</c> in Objects/typeobject.c.</remarks>
public static class SpecialMethods
{
    private static readonly ConcurrentDictionary<(PyType Type, string Name), PyObject> All = [];

    private static readonly Dictionary<string, BinaryOperator> BinaryNames = new(StringComparer.Ordinal)
    {
        ["add"] = BinaryOperator.Add,
        ["sub"] = BinaryOperator.Subtract,
        ["mul"] = BinaryOperator.Multiply,
        ["truediv"] = BinaryOperator.Divide,
        ["floordiv"] = BinaryOperator.FloorDivide,
        ["mod"] = BinaryOperator.Modulo,
        ["pow"] = BinaryOperator.Power,
        ["or"] = BinaryOperator.Or,
        ["and"] = BinaryOperator.And,
        ["xor"] = BinaryOperator.Xor,
        ["lshift"] = BinaryOperator.LeftShift,
        ["rshift"] = BinaryOperator.RightShift,
    };

    private static readonly FrozenSet<string> Unhashable =
    [
        "list", "dict", "set", "bytearray", "dict_keys", "dict_items", "odict_keys", "odict_items", "collections.deque", "collections.OrderedDict", "collections.defaultdict", "Counter", "array.array",
    ];

    private static readonly Dictionary<string, ComparisonOperator> ComparisonNames = new(StringComparer.Ordinal)
    {
        ["__eq__"] = ComparisonOperator.Equal,
        ["__ne__"] = ComparisonOperator.NotEqual,
        ["__lt__"] = ComparisonOperator.Less,
        ["__le__"] = ComparisonOperator.LessOrEqual,
        ["__gt__"] = ComparisonOperator.Greater,
        ["__ge__"] = ComparisonOperator.GreaterOrEqual,
    };

    /// <summary>The name of an operator's method without underscores, such as <c>add</c>.</summary>
    public static string NameOf(BinaryOperator operation)
    {
        foreach (var (name, candidate) in BinaryNames)
        {
            if (candidate == operation)
            {
                return name;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(operation));
    }

    /// <summary>The name of a comparison's method, such as <c>__eq__</c>.</summary>
    public static string NameOf(ComparisonOperator operation)
    {
        foreach (var (name, candidate) in ComparisonNames)
        {
            if (candidate == operation)
            {
                return name;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(operation));
    }

    /// <summary>The special attribute of a built-in type that defines it.</summary>
    public static PyObject Find(PyType type, string name) => All.GetOrAdd((type, name), static key => Make(key.Type, key.Name));

    private static PyObject Make(PyType type, string name)
    {
        switch (name)
        {
            case "__hash__" when Unhashable.Contains(type.Name):
                return PyNone.Instance;
            case "__new__":
                return new PyBuiltinFunction(
                    new BuiltinMethod(type, name, (machine, _, arguments) => New(machine, type, arguments)) { IsNew = true, Operation = null },
                    type);
            case "__class__" or "__dict__" or "__name__" or "__qualname__" or "__module__" or "__bases__" or "__base__" or "__mro__" or "__doc__" or "__abstractmethods__"
                or "__basicsize__" or "__dictoffset__" or "__flags__" or "__itemsize__" or "__weakrefoffset__" or "__text_signature__" or "__annotations__" or "__type_params__"
                or "__self__" or "__func__" or "__wrapped__" or "__isabstractmethod__" or "__cause__" or "__context__" or "__traceback__" or "__suppress_context__"
                or "__thisclass__" or "__self_class__" or "__objclass__" or "__defaults__" or "__kwdefaults__" or "__code__" or "__closure__" or "__globals__" or "__builtins__":
                return new PyBuiltinAttribute(type, name);
            default:
                var isOfClass = name is "__init_subclass__" or "__subclasshook__" or "__class_getitem__" or "__prepare__";
                return new PyMethodDescriptor(
                    new BuiltinMethod(type, name, (machine, self, arguments) => Invoke(machine, type, name, self, arguments))
                    {
                        IsClassMethod = isOfClass,
                        IsSlot = IsSlot(type, name),
                        TakesClassSince = name == "__reduce_ex__" && ReferenceEquals(type, CollectionTypes.Array) ? new(3, 11) : null,
                        Operation = null,
                    });
        }
    }

    /// <summary>Whether a special method is a slot of the type object. The others are listed in the type's table of methods.</summary>
    /// <remarks>Source: CPython, the <c>PyMethodDef</c> tables of the types.</remarks>
    private static bool IsSlot(PyType type, string name) => name switch
    {
        "__getitem__" => !ReferenceEquals(type, PyType.Dict) && !ReferenceEquals(type, PyType.List),
        "__contains__" => !ReferenceEquals(type, PyType.Dict) && !ReferenceEquals(type, PyType.Set) && !ReferenceEquals(type, PyType.FrozenSet),
        _ => !Methods.Contains(name),
    };

    private static readonly FrozenSet<string> Methods = new[]
    {
        "__bytes__", "__ceil__", "__class_getitem__", "__complex__", "__copy__", "__deepcopy__", "__dir__", "__enter__", "__exit__", "__floor__", "__format__",
        "__getnewargs__", "__getstate__", "__init_subclass__", "__instancecheck__", "__length_hint__", "__missing__", "__prepare__", "__reduce__", "__reduce_ex__",
        "__reversed__", "__round__", "__set_name__", "__setstate__", "__sizeof__", "__subclasscheck__", "__subclasses__", "__subclasshook__", "__trunc__",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary><c>T.__new__(C, …)</c>.</summary>
    /// <remarks>Source: CPython, <c>tp_new_wrapper</c>.</remarks>
    private static PyObject? New(Machine machine, PyType owner, CallArguments arguments)
    {
        if (arguments.Positional.Length == 0)
        {
            return machine.Raise(ErrorTypes.TypeError, $"{owner.Name}.__new__(): not enough arguments");
        }

        if (arguments.Positional[0] is not PyType type)
        {
            return machine.Raise(ErrorTypes.TypeError, $"{owner.Name}.__new__(X): X is not a type object ({arguments.Positional[0].Type.Name})");
        }

        if (ReferenceEquals(type, PyDataField.FieldType))
        {
            return machine.NotModelled("a field without '__init__'");
        }

        if (!type.IsSubtypeOf(owner))
        {
            return machine.Raise(ErrorTypes.TypeError, $"{owner.Name}.__new__({type.Name}): {type.Name} is not a subtype of {owner.Name}");
        }

        var isInherited = ReferenceEquals(owner, PyType.Dict) && type.Layout.IsSubtypeOf(owner) && !machine.Profile.Specials.Has(type.Layout.Name, "__new__");
        if (!ReferenceEquals(type.Layout, owner) && !isInherited && !owner.IsSubtypeOf(ErrorTypes.BaseException))
        {
            return machine.Raise(ErrorTypes.TypeError, $"{owner.Name}.__new__({type.Name}) is not safe, use {MakerOf(machine, type).Name}.__new__()");
        }

        var rest = new CallArguments(arguments.Positional[1..], arguments.Keywords);
        if (ReferenceEquals(owner, PyType.TypeType) && rest.Positional.Length != 3)
        {
            return machine.NotModelled("a class without a name, bases and attributes");
        }

        // What __init__ fills is empty after __new__, whatever the arguments.
        return type.IsHeap || IsFilledByInit(owner) ? machine.Rules.Instantiation.New(machine, owner, type, rest)
            : owner.Name is "property" or "staticmethod" or "classmethod" or "super" ? machine.NotModelled($"'{owner.Name}' without '__init__'")
            : machine.Rules.ForType(owner).ConstructByNew(machine, rest);
    }

    /// <summary>The nearest type whose objects are not made by a <c>__new__</c> of the program.</summary>
    private static PyType MakerOf(Machine machine, PyType type)
    {
        while (type.Parent is { } parent && machine.Rules.Classes.Lookup(machine, type, "__new__") is not PyBuiltinFunction)
        {
            type = parent;
        }

        return type;
    }

    private static bool IsFilledByInit(PyType type) =>
        ReferenceEquals(type, PyType.List) || ReferenceEquals(type, PyType.Set) || ReferenceEquals(type, PyType.ByteArray) || type.IsSubtypeOf(PyType.Dict)
        || ReferenceEquals(type, CollectionTypes.Deque);

    private static PyObject? Invoke(Machine machine, PyType owner, string name, PyObject self, CallArguments arguments)
    {
        var given = arguments.Positional;
        if (arguments.Keywords.Length > 0 && name is not ("__init__" or "__call__" or "__init_subclass__"))
        {
            return machine.NotModelled($"keyword arguments of '{name}'");
        }

        var rules = machine.Rules.ForType(owner);
        if (ComparisonNames.TryGetValue(name, out var comparison))
        {
            return Takes(machine, owner, name, given, 1) ? rules.Compare(machine, comparison, self, given[0]) : null;
        }

        switch (name)
        {
            case "__init__":
                return machine.Rules.Instantiation.Initialize(machine, owner, self, arguments) ? PyNone.Instance : null;
            case "__call__":
                return rules.Call(machine, self, arguments);
            case "__init_subclass__":
                return given.Length + arguments.Keywords.Length == 0 ? PyNone.Instance : machine.NotModelled("arguments of '__init_subclass__'");
            case "__repr__":
                return Takes(machine, owner, name, given, 0) ? Represented(machine, rules, self) : null;
            case "__str__":
                return Takes(machine, owner, name, given, 0) ? rules.Str(machine, self) : null;
            case "__hash__":
                return Takes(machine, owner, name, given, 0) && rules.TryHash(machine, self, out var hash)
                    ? ReferenceEquals(owner, PyType.Object) ? machine.Allocated(new PyAddress(self) { IsHash = true })
                        : rules.HashesByAddress(machine, self) ? machine.NotModelled("a hash that follows from an address")
                        : machine.Int(machine.Profile.Word.Signed(hash))
                    : null;
            case "__len__":
                return Takes(machine, owner, name, given, 0) && rules.TryLength(machine, self, out var length) ? machine.Int(length) : null;
            case "__bool__":
                return Takes(machine, owner, name, given, 0) && rules.TryTruth(machine, self, out var truth) ? PyBool.Of(truth) : null;
            case "__iter__" when self is PyMemoryView { IsReleased: true }:
                return machine.NotModelled("'__iter__' of a released memoryview");
            case "__iter__":
                return Takes(machine, owner, name, given, 0) ? rules.Iterate(machine, self)?.Visible : null;
            case "__next__":
                return Takes(machine, owner, name, given, 0) ? Next(machine, self) : null;
            case "__length_hint__" when self is PyReversedIterator reversed:
                return Takes(machine, owner, name, given, 0) && reversed.TryLeft(machine, out var steps) ? machine.Int(steps) : null;
            case "__length_hint__" when self is PyIterator { Left: { } left }:
                return Takes(machine, owner, name, given, 0) ? machine.Int(left) : null;
            case "__reversed__" when ReferenceEquals(owner, PyType.Dict):
                return Takes(machine, owner, name, given, 0) ? machine.Allocated(PyDictIterator.Backwards(IteratorTypes.DictReverseKey, (PyDict)self, DictPart.Key)) : null;
            case "__reversed__":
                return Takes(machine, owner, name, given, 0) ? machine.Rules.Reversed.Over(machine, self) : null;
            case "__contains__" when ReferenceEquals(owner, PyType.Range):
                return Takes(machine, owner, name, given, 1) && Membership.TryContains(machine, self, given[0], out var isMember) ? PyBool.Of(isMember) : null;
            case "__contains__":
                return Takes(machine, owner, name, given, 1) ? rules.Contains(machine, self, given[0]) : null;
            case "__getitem__" when ReferenceEquals(owner, PyType.Dict):
                // The method of dict asks the object's own type for what is missing.
                return Takes(machine, owner, name, given, 1) ? machine.Rules.ForType(self.Type.Layout).GetItem(machine, self, given[0]) : null;
            case "__getitem__" or "__setitem__" or "__delitem__" when ReferenceEquals(owner, CollectionTypes.Deque) && given.Length == (name == "__setitem__" ? 2 : 1) && !IsCount(machine, given[0]):
                return null;
            case "__getitem__":
                return Takes(machine, owner, name, given, 1) ? rules.GetItem(machine, self, given[0]) : null;
            case "__setitem__":
                return Takes(machine, owner, name, given, 2) && rules.SetItem(machine, self, given[0], given[1]) ? PyNone.Instance : null;
            case "__delitem__":
                return Takes(machine, owner, name, given, 1) && rules.DeleteItem(machine, self, given[0]) ? PyNone.Instance : null;
            case "__copy__" when self is PyDeque deque:
                return Takes(machine, owner, name, given, 0) ? machine.Rules.Deque.Copy(machine, deque) : null;
            case "__copy__" when self is PyDefaultDict original:
                return Takes(machine, owner, name, given, 0) ? machine.Rules.DefaultDict.CopyOf(machine, original) : null;
            case "__missing__" when self is PyDefaultDict lacking:
                return Takes(machine, owner, name, given, 1) ? machine.Rules.DefaultDict.Make(machine, lacking, given[0]) : null;
            case "__getattribute__":
                return Takes(machine, owner, name, given, 1) && given[0] is PyStr name1 ? Attribute(machine, self, name1.Value.ToString()) : Unmodelled(machine, owner, name);
            case "__setattr__":
                return Takes(machine, owner, name, given, 2) && given[0] is PyStr name2 ? Done(SetAttribute(machine, owner, self, name2.Value.ToString(), given[1])) : Unmodelled(machine, owner, name);
            case "__delattr__":
                return Takes(machine, owner, name, given, 1) && given[0] is PyStr name3 ? Done(SetAttribute(machine, owner, self, name3.Value.ToString(), null)) : Unmodelled(machine, owner, name);
            case "__neg__":
                return Takes(machine, owner, name, given, 0) ? rules.Unary(machine, UnaryOperator.Minus, self) : null;
            case "__pos__":
                return Takes(machine, owner, name, given, 0) ? rules.Unary(machine, UnaryOperator.Plus, self) : null;
            case "__invert__":
                return Takes(machine, owner, name, given, 0) ? rules.Unary(machine, UnaryOperator.Invert, self) : null;
            case "__int__" or "__index__" or "__trunc__" when self is PyInt:
                return Takes(machine, owner, name, given, 0) ? machine.Rules.Int.Itself(machine, (PyInt)self) : null;
            case "__int__":
                return Takes(machine, owner, name, given, 0) ? machine.Rules.Int.Construct(machine, CallArguments.Of(self)) : null;
            case "__float__":
                return Takes(machine, owner, name, given, 0) ? machine.Rules.Float.Construct(machine, CallArguments.Of(self)) : null;
        }

        return Operator(machine, owner, rules, name, self, given);
    }

    private static PyObject? Operator(Machine machine, PyType owner, TypeRules rules, string name, PyObject self, PyObject[] given)
    {
        var bare = name[2..^2];
        var isSequence = !machine.Profile.Specials.Has(owner.Name, "__radd__") && !owner.IsSubtypeOf(PyType.Int);
        if (BinaryNames.TryGetValue(bare, out var operation) && !(operation == BinaryOperator.Power && given.Length == 2))
        {
            return !Takes(machine, owner, name, given, 1) ? null
                : isSequence && operation == BinaryOperator.Add ? rules.Concatenate(machine, self, given[0])
                : isSequence && operation == BinaryOperator.Multiply ? IsCount(machine, given[0]) ? rules.Repeat(machine, self, given[0]) : null
                : rules.Binary(machine, operation, self, given[0]);
        }

        if (bare[0] == 'i' && BinaryNames.TryGetValue(bare[1..], out operation))
        {
            return !Takes(machine, owner, name, given, 1) ? null
                : isSequence && operation == BinaryOperator.Add ? rules.InPlaceConcatenate(machine, self, given[0])
                : isSequence && operation == BinaryOperator.Multiply ? IsCount(machine, given[0]) ? rules.InPlaceRepeat(machine, self, given[0]) : null
                : rules.InPlace(machine, operation, self, given[0]);
        }

        if (bare[0] == 'r' && BinaryNames.TryGetValue(bare[1..], out operation))
        {
            return !Takes(machine, owner, name, given, 1) ? null
                : isSequence && operation == BinaryOperator.Multiply ? IsCount(machine, given[0]) ? rules.Repeat(machine, self, given[0]) : null
                : rules.Binary(machine, operation, given[0], self);
        }

        return ValueSpecialMethods.Invoke(machine, rules, name, self, given) ?? Unmodelled(machine, owner, name);
    }

    private static PyObject? Attribute(Machine machine, PyObject self, string name) =>
        self is PyType type ? machine.Rules.Attributes.GetOfType(machine, type, name) : machine.Rules.Attributes.GetOrdinary(machine, self, name);

    /// <summary>Sets an attribute, or with null deletes it; the method of <c>object</c> refuses types, which have one of their own.</summary>
    /// <remarks>Source: CPython, <c>hackcheck</c>.</remarks>
    private static bool SetAttribute(Machine machine, PyType owner, PyObject self, string name, PyObject? value) =>
        self is PyType type
            ? ReferenceEquals(owner, PyType.TypeType)
                ? value is null ? machine.Rules.Attributes.DeleteOfType(machine, type, name) : machine.Rules.Attributes.SetOfType(machine, type, name, value)
                : machine.Raise(ErrorTypes.TypeError, $"can't apply this {(value is null ? "__delattr__" : "__setattr__")} to type object") is not null
        : !self.Type.IsHeap ? machine.Rules.Of(self).SetAttribute(machine, self, name, value)
        : value is null ? machine.Rules.Attributes.DeleteOrdinary(machine, self, name) : machine.Rules.Attributes.SetOrdinary(machine, self, name, value);

    private static PyNone? Done(bool isDone) => isDone ? PyNone.Instance : null;

    private static PyObject? Unmodelled(Machine machine, PyType owner, string name) =>
        machine.HasFailed ? null : machine.NotModelled($"the special method '{name}' of '{owner.Name}'");

    private static PyStr? Represented(Machine machine, TypeRules rules, PyObject self)
    {
        var text = new CodePointBuilder();
        return rules.TryRepr(machine, self, text) && machine.Fits(text.Length) ? machine.Str(text.ToCodePoints()) : null;
    }

    private static PyObject? Next(Machine machine, PyObject self) => self is PyIterator iterator
        ? iterator.Advance(machine) ?? (machine.HasFailed ? null : machine.Raise(ErrorTypes.StopIteration))
        : machine.NotModelled("a call of '__next__'");

    /// <summary>Whether a special method is given so many arguments. Some are ordinary methods in CPython, the others wrappers of slots, and each kind has its text.</summary>
    /// <remarks>Source: CPython, <c>check_num_args</c>, <c>wrap_objobjproc</c>, <c>method_vectorcall_O</c>.</remarks>
    private static bool Takes(Machine machine, PyType owner, string name, PyObject[] given, int count)
    {
        if (given.Length == count)
        {
            return true;
        }

        if (name is "__pow__" or "__rpow__")
        {
            return machine.Raise(ErrorTypes.TypeError, given.Length == 0 ? " expected at least 1 argument, got 0" : $" expected at most 2 arguments, got {given.Length}") is not null;
        }

        var isMethod = (name, owner.Layout.Name) is ("__reversed__" or "__missing__" or "__copy__" or "__trunc__" or "__floor__" or "__ceil__" or "__length_hint__", _) or ("__getitem__", "list" or "dict") or ("__contains__", "dict" or "set" or "frozenset");
        var text = isMethod
            ? $"{(machine.Profile.Flag("core.methodIsNamedWithItsType") ? owner.ShortName + "." : string.Empty)}{name}() takes {(count == 0 ? "no arguments" : "exactly one argument")} ({given.Length} given)"
            : $"{(count == 2 || IsRepetition(owner, name) ? " " : string.Empty)}expected {count} argument{(count == 1 ? string.Empty : "s")}, got {given.Length}";
        return machine.Raise(ErrorTypes.TypeError, text) is not null;
    }

    /// <summary>Whether it is the repetition of a sequence, which like a method of two arguments is told by a name that is empty.</summary>
    private static bool IsRepetition(PyType owner, string name) =>
        name is "__mul__" or "__rmul__" or "__imul__" && !owner.IsSubtypeOf(PyType.Int) && owner != PyType.Float && owner != PyType.Complex;

    /// <summary>Whether a repetition or a subscript of a sequence is called with a number: unlike the operator, the method says what the object is not.</summary>
    /// <remarks>Source: CPython, <c>wrap_indexargfunc</c>, <c>getindex</c>.</remarks>
    private static bool IsCount(Machine machine, PyObject count) =>
        Indexing.IsInt(machine, count) || machine.Raise(ErrorTypes.TypeError, $"'{count.Type.Name}' object cannot be interpreted as an integer") is not null;

}
