using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Model.Builtins;

/// <summary>The methods that <c>dataclass</c> adds to one class.</summary>
/// <remarks>Source: CPython, Lib/dataclasses.py: <c>_init_fn</c>, <c>_repr_fn</c>, <c>_cmp_fn</c>, <c>_hash_fn</c>, <c>_frozen_get_del_attr</c>.</remarks>
internal sealed class DataclassMethods(PyType type, ModelProfile profile)
{
    private readonly PyDataField[] fields = [.. type.DataFields!];

    /// <summary><c>__init__</c>: sets each field in order, then calls <c>__post_init__</c>.</summary>
    internal PyBuiltinFunction Init()
    {
        PyDataField[] parameters = [.. fields.Where(field => field.IsInitialized)];
        var required = parameters.Count(field => field.Default is null && field.Factory is null);
        return Function("__init__", Signature.Function(1 + required, ["self", .. parameters.Select(field => field.Name)]), (machine, given) =>
        {
            var self = given[0]!;
            foreach (var field in fields)
            {
                var place = Array.IndexOf(parameters, field);
                var value = place >= 0 ? given[place + 1] ?? (field.Factory is null ? field.Default : null) : null;
                if (value is null && field.Factory is { } factory && (value = machine.Rules.Of(factory).Call(machine, factory, CallArguments.Of())) is null)
                {
                    return null;
                }

                if (value is not null && !(type.IsFrozen
                    ? machine.Rules.Attributes.SetOrdinary(machine, self, field.Name, value)
                    : AttributeAccess.Set(machine, self, field.Name, value)))
                {
                    return null;
                }
            }

            if (machine.Rules.Classes.Lookup(machine, type, "__post_init__") is null)
            {
                return PyNone.Instance;
            }

            return AttributeAccess.Get(machine, self, "__post_init__") is { } post && machine.Rules.Of(post).Call(machine, post, CallArguments.Of()) is not null
                ? PyNone.Instance
                : null;
        }, [.. parameters.Select(field => field.Default).OfType<PyObject>()]);
    }

    /// <summary><c>__repr__</c>: the qualified name and the shown fields; inside itself <c>...</c>.</summary>
    internal PyBuiltinFunction Represent() => Function("__repr__", Signature.Function(1, "self"), (machine, given) =>
    {
        var self = given[0]!;
        if (!machine.Representing.TryEnter(self))
        {
            return machine.Str(CodePoints.Of("..."));
        }

        var text = new CodePointBuilder();
        _ = text.Append(self.Type.QualifiedName ?? self.Type.Name).Append("(");
        var written = true;
        var isFirst = true;
        foreach (var field in fields.Where(field => field.IsShown))
        {
            _ = text.Append(isFirst ? string.Empty : ", ").Append(field.Name).Append("=");
            isFirst = false;
            if (AttributeAccess.Get(machine, self, field.Name) is not { } value || !Representation.TryRepr(machine, value, text))
            {
                written = false;
                break;
            }
        }

        machine.Representing.Leave(self);
        _ = text.Append(")");
        return written && machine.Fits(text.Length) ? machine.Str(text.ToCodePoints()) : null;
    });

    /// <summary><c>__eq__</c>: the compared fields as tuples, between instances of one class only. From 3.13 on field by field, and an instance equals itself.</summary>
    internal PyBuiltinFunction Equal() => Function("__eq__", Signature.Function(2, "self", "other"), (machine, given) =>
    {
        var (self, other) = (given[0]!, given[1]!);
        var byField = profile.Flag("classes.dataclassComparesFields");
        if (byField && ReferenceEquals(self, other))
        {
            return PyBool.True;
        }

        if (!ReferenceEquals(self.Type, other.Type))
        {
            return PyNotImplemented.Instance;
        }

        if (!byField)
        {
            return Values(machine, self, IsCompared) is { } left && Values(machine, other, IsCompared) is { } right
                ? machine.Rules.Comparison.Rich(machine, ComparisonOperator.Equal, left, right)
                : null;
        }

        PyObject? result = PyBool.True;
        foreach (var field in fields.Where(IsCompared))
        {
            if (AttributeAccess.Get(machine, self, field.Name) is not { } left || AttributeAccess.Get(machine, other, field.Name) is not { } right
                || (result = machine.Rules.Comparison.Rich(machine, ComparisonOperator.Equal, left, right)) is null
                || !Truth.TryOf(machine, result, out var holds))
            {
                return null;
            }

            if (!holds)
            {
                break;
            }
        }

        return result;
    });

    /// <summary>A method of order: the compared fields as tuples, between instances of one class only.</summary>
    internal PyBuiltinFunction Order(string name) => Function(name, Signature.Function(2, "self", "other"), (machine, given) =>
    {
        var (self, other) = (given[0]!, given[1]!);
        if (!ReferenceEquals(self.Type, other.Type))
        {
            return PyNotImplemented.Instance;
        }

        var operation = name switch
        {
            "__lt__" => ComparisonOperator.Less,
            "__le__" => ComparisonOperator.LessOrEqual,
            "__gt__" => ComparisonOperator.Greater,
            _ => ComparisonOperator.GreaterOrEqual,
        };
        return Values(machine, self, IsCompared) is { } left && Values(machine, other, IsCompared) is { } right
            ? machine.Rules.Comparison.Rich(machine, operation, left, right)
            : null;
    });

    /// <summary><c>__hash__</c>: that of the tuple of the fields.</summary>
    internal PyBuiltinFunction Hash() => Function("__hash__", Signature.Function(1, "self"), (machine, given) =>
        Values(machine, given[0]!, static field => field.IsHashed ?? field.IsCompared) is not { } values ? null
        : machine.Rules.Tuple.HashesByAddress(machine, values) ? machine.NotModelled("a hash that follows from an address")
        : Hashing.TryHash(machine, values, out var hash) ? machine.Int(machine.Profile.Word.Signed(hash)) : null);

    /// <summary><c>__setattr__</c> or <c>__delattr__</c> of a frozen class.</summary>
    internal PyBuiltinFunction Freeze(string name)
    {
        var isDeletion = name == "__delattr__";
        return Function(name, isDeletion ? Signature.Function(2, "self", "name") : Signature.Function(3, "self", "name", "value"), (machine, given) =>
        {
            var self = given[0]!;
            if (given[1] is not PyStr { Value: var attribute })
            {
                return machine.NotModelled("an attribute whose name is no str");
            }

            var text = attribute.ToString();
            if (ReferenceEquals(self.Type, type) || Array.Exists(fields, field => field.Name == text))
            {
                return Representation.TryReprText(machine, given[1]!, out var shown)
                    ? machine.Raise(ErrorTypes.FrozenInstanceError, $"cannot {(isDeletion ? "delete" : "assign to")} field {shown}")
                    : null;
            }

            return machine.Rules.Super.Make(machine, type, self) is { } super
                && AttributeAccess.Get(machine, super, name) is { } next
                && machine.Rules.Of(next).Call(machine, next, isDeletion ? CallArguments.Of(given[1]!) : CallArguments.Of(given[1]!, given[2]!)) is not null
                    ? PyNone.Instance
                    : null;
        });
    }

    /// <summary><c>__replace__</c>, from 3.13 on.</summary>
    internal PyBuiltinFunction Replace() => Dataclasses.Function("_replace", (machine, _, arguments) => DataclassConversion.Replace(machine, PyNone.Instance, arguments));

    private static bool IsCompared(PyDataField field) => field.IsCompared;

    private PyTuple? Values(Machine machine, PyObject self, Func<PyDataField, bool> isTaken)
    {
        var values = new List<PyObject>();
        foreach (var field in fields.Where(isTaken))
        {
            if (AttributeAccess.Get(machine, self, field.Name) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return machine.Tuple([.. values]);
    }

    private PyBuiltinFunction Function(string name, Signature signature, Func<Machine, PyObject?[], PyObject?> body, params PyObject[] defaults)
    {
        var shown = profile.Version >= new PythonVersion(3, 10) ? $"{type.QualifiedName ?? type.Name}.{name}" : name;
        return new(new BuiltinMethod(null, shown, signature, (machine, _, given) => body(machine, given)) { AttributeName = name, Operation = null, Module = "dataclasses" }, null) { Defaults = defaults };
    }
}
