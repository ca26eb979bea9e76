using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a defaultdict, beyond what a dict can.</summary>
/// <remarks>Source: Python Library Reference, "defaultdict objects"; CPython, Modules/_collectionsmodule.c.</remarks>
public class DefaultDictRules : DictRules
{
    private static readonly BuiltinMethod[] Own =
    [
        new(CollectionTypes.DefaultDict, "copy", Signature.None, static (m, self, _) => m.Rules.DefaultDict.CopyOf(m, (PyDefaultDict)self)),
    ];

    private readonly Lazy<FrozenDictionary<string, BuiltinMethod>> methods;

    /// <summary>Makes the rules.</summary>
    public DefaultDictRules() => methods = new(() => base.Methods.Values
        .Where(method => Own.All(own => own.Name != method.Name)).Concat(Own).ToFrozenDictionary(method => method.Name));

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => methods.Value;

    /// <summary><c>defaultdict(factory, …)</c>: the rest of the arguments is a dict's.</summary>
    /// <remarks>Source: CPython, <c>defdict_init</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        PyObject factory = PyNone.Instance;
        if (arguments.Positional.Length > 0)
        {
            factory = arguments.Positional[0];
            if (!machine.Rules.Of(factory).IsCallable(machine, factory) && factory is not PyNone)
            {
                return machine.Raise(ErrorTypes.TypeError, "first argument must be callable or None");
            }

            arguments = arguments with { Positional = arguments.Positional[1..] };
        }

        var dict = machine.Allocated(new PyDefaultDict(CollectionTypes.DefaultDict, factory));
        return TryUpdate(machine, dict, "dict", arguments) ? dict : null;
    }

    /// <inheritdoc/>
    public override PyObject? New(Machine machine, PyType type, CallArguments arguments) => machine.Allocated(new PyDefaultDict(type, PyNone.Instance));

    /// <inheritdoc/>
    public override bool Initialize(Machine machine, PyObject self, CallArguments arguments)
    {
        if (Construct(machine, arguments) is not PyDefaultDict made)
        {
            return false;
        }

        ((PyDefaultDict)self).Factory = made.Factory;
        return TryMergeDict(machine, (PyDict)self, made);
    }

    /// <summary>Calls the factory and stores what it makes under the key; without a factory <c>KeyError</c>.</summary>
    /// <remarks>Source: CPython, <c>defdict_missing</c>.</remarks>
    public override PyObject? Missing(Machine machine, PyDict self, PyObject key) =>
        SpecialCalls.TryUser(machine, self.Type, "__missing__", out _) ? base.Missing(machine, self, key) : Make(machine, (PyDefaultDict)self, key);

    /// <summary>The method <c>__missing__</c> of the type itself.</summary>
    public virtual PyObject? Make(Machine machine, PyDefaultDict self, PyObject key)
    {
        var factory = self.Factory;
        if (factory is PyNone)
        {
            return machine.Raise(ErrorTypes.KeyError, key);
        }

        return machine.Rules.Of(factory).Call(machine, factory, CallArguments.Of()) is { } value && machine.Rules.Of(self).SetItem(machine, self, key, value)
            ? value
            : null;
    }

    /// <summary><c>defaultdict.copy</c>: a new one with the same factory, keys and values; a subclass is called to make it.</summary>
    /// <remarks>Source: CPython, <c>new_defdict</c>.</remarks>
    public virtual PyObject? CopyOf(Machine machine, PyDefaultDict self) => Like(machine, self, self);

    /// <summary><c>left | right</c> (Python 3.9): a new defaultdict with the factory of the left operand, if that is one, else of the right one.</summary>
    /// <remarks>Source: CPython, <c>defdict_or</c>.</remarks>
    public override PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        if (operation != BinaryOperator.Or || !machine.Profile.Flag("containers.dictHasUnion"))
        {
            return PyNotImplemented.Instance;
        }

        var (self, other) = left is PyDefaultDict first ? (first, right) : ((PyDefaultDict)right, left);
        if (other is not PyDict || left is not PyDict source)
        {
            return PyNotImplemented.Instance;
        }

        return Like(machine, self, source) is { } union && TryMerge(machine, union, right) ? union : null;
    }

    /// <summary>The repr: the factory's, then a dict's.</summary>
    /// <remarks>Source: CPython, <c>defdict_repr</c>.</remarks>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var factory = ((PyDefaultDict)self).Factory;
        _ = text.Append(self.Type.ShortName).Append("(");
        if (!machine.Representing.TryEnter(factory))
        {
            _ = text.Append("...");
        }
        else
        {
            var written = Representation.TryRepr(machine, factory, text);
            machine.Representing.Leave(factory);
            if (!written)
            {
                return false;
            }
        }

        var done = base.TryRepr(machine, self, text.Append(", "));
        _ = text.Append(")");
        return done;
    }

    /// <summary><c>default_factory</c>.</summary>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) =>
        name == "default_factory" ? ((PyDefaultDict)self).Factory : base.GetAttribute(machine, self, name);

    private PyDefaultDict? Like(Machine machine, PyDefaultDict like, PyDict source)
    {
        if (like.Type.IsHeap)
        {
            var made = machine.Rules.TypeObject.Call(machine, like.Type, CallArguments.Of(like.Factory, source));
            if (made is not null and not PyDefaultDict)
            {
                _ = machine.NotModelled("a class that derives from defaultdict and makes something else");
            }

            return made as PyDefaultDict;
        }

        var copy = machine.Allocated(new PyDefaultDict(CollectionTypes.DefaultDict, like.Factory));
        return TryMergeDict(machine, copy, source) ? copy : null;
    }
}
