using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Operations;

namespace Conform.Model.Builtins;

/// <summary>The module <c>dataclasses</c>.</summary>
/// <remarks>Source: Python Library Reference, "dataclasses — Data Classes"; CPython, Lib/dataclasses.py.</remarks>
public static class Dataclasses
{
    private static readonly string[] Options = ["init", "repr", "eq", "order", "unsafe_hash", "frozen"];

    /// <summary>The module object; immutable and shared by all machines.</summary>
    public static PyModule Module { get; } = new("dataclasses", new Dictionary<string, PyObject>(StringComparer.Ordinal)
    {
        ["dataclass"] = Function("dataclass", Decorate),
        ["field"] = Function("field", Field),
        ["replace"] = Function("replace", DataclassConversion.Replace),
        ["asdict"] = Function("asdict", static (machine, _, given) => DataclassConversion.Convert(machine, given, "asdict")),
        ["astuple"] = Function("astuple", static (machine, _, given) => DataclassConversion.Convert(machine, given, "astuple")),
        ["fields"] = Function("fields", static (machine, _, _) => machine.NotModelled("the fields of a dataclass as values")),
        ["is_dataclass"] = Function("is_dataclass", static (machine, _, given) => given.Positional is [var value]
            ? PyBool.Of((value as PyType ?? value.Type).DataFields is not null)
            : machine.NotModelled("arguments of is_dataclass()")),
        ["FrozenInstanceError"] = ErrorTypes.FrozenInstanceError,
    });

    /// <summary>A function written in Python that takes its arguments as they are.</summary>
    internal static PyBuiltinFunction Function(string name, RawBody body) =>
        new(new BuiltinMethod(null, name, Signature.Function(0), static (_, _, _) => null) { Raw = body, Operation = null, Module = "dataclasses" }, null);

    private static PyObject? Decorate(Machine machine, PyObject self, CallArguments arguments)
    {
        var given = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (key, value) in arguments.Keywords)
        {
            var name = key.Value.ToString();
            if (Array.IndexOf(Options, name) < 0)
            {
                return name is "match_args" or "kw_only" or "slots" or "weakref_slot"
                    ? machine.NotModelled($"a dataclass with '{name}'")
                    : machine.Raise(ErrorTypes.TypeError, $"dataclass() got an unexpected keyword argument '{name}'");
            }

            if (!Truth.TryOf(machine, value, out var isSet))
            {
                return null;
            }

            given[name] = isSet;
        }

        var options = new DataclassOptions(
            given.GetValueOrDefault("init", true),
            given.GetValueOrDefault("repr", true),
            given.GetValueOrDefault("eq", true),
            given.GetValueOrDefault("order"),
            given.GetValueOrDefault("unsafe_hash"),
            given.GetValueOrDefault("frozen"));
        switch (arguments.Positional)
        {
            case [] or [PyNone]:
                return machine.Allocated(Function("wrap", (m, _, call) => call.Positional is [var decorated] ? Process(m, decorated, options) : m.NotModelled("arguments of a decorator")));
            case [var value]:
                return Process(machine, value, options);
            default:
                return machine.NotModelled("positional arguments of dataclass()");
        }
    }

    private static PyObject? Process(Machine machine, PyObject value, DataclassOptions options)
    {
        if (value is not PyType { IsHeap: true } type)
        {
            return machine.NotModelled("a dataclass of what is no class of the program");
        }

        var made = machine.Rules.Dataclass.Make(machine, type, options);
        if (made is not null || machine.Error is not null)
        {
            machine.Counts.Count(OperationTable.Find("dataclass"), made is null);
        }

        return made;
    }

    private static PyObject? Field(Machine machine, PyObject self, CallArguments arguments)
    {
        if (arguments.Positional.Length > 0)
        {
            var count = arguments.Positional.Length;
            return machine.Raise(ErrorTypes.TypeError, $"field() takes 0 positional arguments but {count} {(count == 1 ? "was" : "were")} given");
        }

        PyObject? initial = null;
        PyObject? factory = null;
        var (isInitialized, isShown, isCompared) = (true, true, true);
        bool? isHashed = null;
        foreach (var (key, value) in arguments.Keywords)
        {
            var flag = false;
            var name = key.Value.ToString();
            if (name is "init" or "repr" or "compare" or "hash" && value is not PyNone && !Truth.TryOf(machine, value, out flag))
            {
                return null;
            }

            switch (name)
            {
                case "default":
                    initial = value;
                    break;
                case "default_factory":
                    factory = value;
                    break;
                case "init":
                    isInitialized = flag;
                    break;
                case "repr":
                    isShown = flag;
                    break;
                case "compare":
                    isCompared = flag;
                    break;
                case "hash":
                    isHashed = value is PyNone ? null : flag;
                    break;
                case "metadata" or "kw_only" or "doc":
                    return machine.NotModelled($"a field with '{name}'");
                default:
                    return machine.Raise(ErrorTypes.TypeError, $"field() got an unexpected keyword argument '{name}'");
            }
        }

        return initial is not null && factory is not null
            ? machine.RaiseConstant(ErrorTypes.ValueError, "cannot specify both default and default_factory")
            : machine.Allocated(new PyDataField
            {
                Default = initial,
                Factory = factory,
                IsInitialized = isInitialized,
                IsShown = isShown,
                IsCompared = isCompared,
                IsHashed = isHashed,
            });
    }
}

/// <summary>What a dataclass is to have.</summary>
/// <param name="Init">An <c>__init__</c>.</param>
/// <param name="Repr">A <c>__repr__</c>.</param>
/// <param name="Eq">An <c>__eq__</c>.</param>
/// <param name="Order">The four methods of order.</param>
/// <param name="UnsafeHash">A <c>__hash__</c> in any case.</param>
/// <param name="Frozen">No assignment to its instances.</param>
public sealed record DataclassOptions(bool Init, bool Repr, bool Eq, bool Order, bool UnsafeHash, bool Frozen);
