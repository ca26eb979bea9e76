using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a type.</summary>
/// <remarks>Source: CPython, Objects/typeobject.c.</remarks>
public class TypeObjectRules : IdentityTypeRules
{
    /// <inheritdoc/>
    public override bool IsCallable(Machine machine, PyObject self) => true;

    /// <summary>The types that make no objects when they are called.</summary>
    /// <remarks>Source: CPython, <c>type_call</c> with <c>tp_new</c> absent.</remarks>
    private static readonly PyType[] Uninstantiable =
    [
        PyType.DictKeys, PyType.DictValues, PyType.DictItems, PyType.BuiltinFunction, PyType.MethodDescriptor, IteratorTypes.Generator, .. IteratorTypes.Plain,
    ];

    /// <summary>By <see cref="PyType.Index"/>, whether calls make no objects.</summary>
    private static readonly bool[] IsUninstantiable =
        [.. Enumerable.Range(0, Uninstantiable.Max(type => type.Index) + 1).Select(index => Array.Exists(Uninstantiable, type => type.Index == index))];

    /// <summary>Makes an object of the type.</summary>
    public override PyObject? Call(Machine machine, PyObject self, CallArguments arguments)
    {
        var type = (PyType)self;
        var rules = machine.Rules.ForType(type);
        return type.IsHeap ? machine.Rules.Instantiation.Call(machine, type, arguments)
            : ReferenceEquals(rules, machine.Rules.Exception) ? machine.Rules.Exception.New(machine, type, arguments)
            : type.Index < IsUninstantiable.Length && IsUninstantiable[type.Index] ? machine.Raise(ErrorTypes.TypeError, $"cannot create '{type.Name}' instances")
            : ReferenceEquals(rules, machine.Rules.Object) && !ReferenceEquals(type, PyType.Object) ? machine.NotModelled("a call of this type")
            : Constructed(machine, type, rules.Construct(machine, arguments));
    }

    /// <summary>Notes an error that comes out of the constructor of Counter, which is written in Python.</summary>
    private static PyObject? Constructed(Machine machine, PyType type, PyObject? result)
    {
        if (result is null && ReferenceEquals(type, CollectionTypes.Counter))
        {
            machine.PassLibrary();
        }

        return result;
    }

    /// <summary><c>type(x)</c>: the type of an object; <c>type(name, bases, namespace)</c>: a new class.</summary>
    /// <remarks>Source: CPython, <c>type_call</c>, <c>type_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        var given = arguments.Positional;
        if (given.Length == 1 && arguments.Keywords.Length == 0)
        {
            return given[0].Type;
        }

        if (given.Length != 3)
        {
            return machine.Raise(ErrorTypes.TypeError, "type() takes 1 or 3 arguments");
        }

        if (arguments.Keywords.Length > 0)
        {
            return machine.NotModelled("keyword arguments of a class");
        }

        for (var index = 0; index < given.Length; index++)
        {
            if (index switch { 0 => given[0] is PyStr, 1 => given[1] is PyTuple, _ => given[2] is PyDict } is false)
            {
                var expected = index switch { 0 => "str", 1 => "tuple", _ => "dict" };
                return machine.Raise(ErrorTypes.TypeError, $"type.__new__() argument {index + 1} must be {expected}, not {given[index].Type.Name}");
            }
        }

        return machine.Rules.Classes.MakeByCall(machine, (PyStr)given[0], ((PyTuple)given[1]).Items, (PyDict)given[2]);
    }

    /// <summary>A generic alias for containers, from 3.9 on, which is not modelled; otherwise the error.</summary>
    public override PyObject? GetItem(Machine machine, PyObject self, PyObject index)
    {
        var type = (PyType)self;
        if (SpecialCalls.TryUser(machine, type, "__class_getitem__", out var method))
        {
            return machine.Rules.Attributes.Bind(machine, method, null, type) is { } bound ? machine.Rules.Of(bound).Call(machine, bound, CallArguments.Of(index)) : null;
        }

        return (type == PyType.TypeType && machine.Profile.Flag("core.typeIsGeneric")) || SpecialCalls.Has(machine, type, "__class_getitem__")
            ? machine.NotModelled("a generic alias")
            : machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.typeIsNotSubscriptable", type.Name));
    }

    /// <summary>A union type, from 3.10 on, which is not modelled.</summary>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right) => Union(machine, operation, left, right);

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var type = (PyType)self;
        if (!type.IsHeap)
        {
            _ = text.Append("<class '").Append(type.ModuleName is { } module ? $"{module}." : string.Empty).Append(type.Name).Append("'>");
            return true;
        }

        if (type.Members!.GetValueOrDefault("__module__") is not PyStr home)
        {
            return machine.NotModelled("the repr of a class without a module") is not null;
        }

        _ = text.Append("<class '").Append(home.Value).Append(".").Append(type.QualifiedName ?? type.Name).Append("'>");
        return true;
    }

    /// <summary><c>int | str</c> and <c>int | None</c>: the run ends where they make a union type.</summary>
    internal static PyObject? Union(Machine machine, BinaryOperator operation, PyObject left, PyObject right) =>
        operation == BinaryOperator.Or
        && left is PyType or PyNone && right is PyType or PyNone && (left is PyType || right is PyType)
        && machine.Profile.Flag("core.typesHaveUnions")
            ? machine.NotModelled("a union type")
            : PyNotImplemented.Instance;
}
