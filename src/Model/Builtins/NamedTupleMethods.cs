using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Model.Builtins;

/// <summary>The methods of one named tuple class: functions that <c>namedtuple</c> makes.</summary>
/// <remarks>Source: CPython, Lib/collections/__init__.py.</remarks>
internal sealed class NamedTupleMethods
{
    private static readonly PythonVersion Qualified = new(3, 10, 0);
    private static readonly PythonVersion Evaluated = new(3, 9, 0);
    private readonly string type;
    private readonly List<string> fields;
    private readonly PyObject[] defaults;
    private readonly PythonVersion version;

    internal NamedTupleMethods(string type, List<string> fields, PyObject[] defaults, PythonVersion version)
    {
        (this.type, this.fields, this.defaults, this.version) = (type, fields, defaults, version);
        New = Function("__new__", Signature.Function(1 + fields.Count - defaults.Length, ["_cls", .. fields]), Create, defaults);
        Make = Function("_make", Signature.Function(2, "cls", "iterable"), FromIterable);
        AsDict = Function("_asdict", Signature.Function(1, "self"), ToDict);
        NewArguments = Function("__getnewargs__", Signature.Function(1, "self"), static (machine, given) => machine.Rules.Tuple.FromIterable(machine, given[0]!));
        Represent = Function("__repr__", Signature.Function(1, "self"), ToText);
        var replace = new BuiltinMethod(null, NameOf("_replace"), Signature.Function(1, "self"), static (_, _, _) => null) { AttributeName = "_replace", Raw = Exchange, Operation = null };
        Replace = new PyBuiltinFunction(replace, null);
    }

    internal PyBuiltinFunction New { get; }

    internal PyBuiltinFunction Make { get; }

    internal PyBuiltinFunction Replace { get; }

    internal PyBuiltinFunction AsDict { get; }

    internal PyBuiltinFunction NewArguments { get; }

    internal PyBuiltinFunction Represent { get; }

    private PyBuiltinFunction Function(string name, Signature signature, Func<Machine, PyObject?[], PyObject?> body, params PyObject[] defaults) =>
        new(new BuiltinMethod(null, NameOf(name), signature, (machine, _, given) => body(machine, given)) { AttributeName = name, Operation = null }, null) { Defaults = defaults };

    private string NameOf(string name) =>
        version >= Qualified ? $"{type}.{name}" : name == "__new__" && version >= Evaluated ? "<lambda>" : name;

    private PyObject? Create(Machine machine, PyObject?[] given)
    {
        var items = new PyObject[fields.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = given[index + 1] ?? defaults[index - (fields.Count - defaults.Length)];
        }

        return TupleOf(machine, given[0]!, machine.Tuple(items));
    }

    private PyObject? FromIterable(Machine machine, PyObject?[] given)
    {
        if (TupleOf(machine, given[0]!, given[1]!) is not PyTuple made)
        {
            return null;
        }

        return made.Items.Length == fields.Count
            ? made
            : machine.Raise(ErrorTypes.TypeError, $"Expected {fields.Count} argument{(fields.Count == 1 ? string.Empty : "s")}, got {made.Items.Length}");
    }

    private static PyObject? TupleOf(Machine machine, PyObject type, PyObject items)
    {
        var maker = (PyBuiltinFunction)machine.Rules.Classes.Own(machine, PyType.Tuple, "__new__")!;
        return machine.Rules.Of(maker).Call(machine, maker, CallArguments.Of(type, items));
    }

    private PyObject? Exchange(Machine machine, PyObject self, CallArguments arguments)
    {
        if (arguments.Positional.Length != 1)
        {
            return machine.Raise(ErrorTypes.TypeError, arguments.Positional.Length == 0
                ? $"{NameOf("_replace")}() missing 1 required positional argument: 'self'"
                : $"{NameOf("_replace")}() takes 1 positional argument but {arguments.Positional.Length} were given");
        }

        var tuple = arguments.Positional[0];
        var old = new List<PyObject>();
        if (!Iteration.TryCollect(machine, tuple, old))
        {
            return null;
        }

        var left = arguments.Keywords.ToList();
        var items = new List<PyObject>();
        for (var index = 0; index < fields.Count; index++)
        {
            var place = left.FindIndex(pair => pair.Key.Value.ToString() == fields[index]);
            if (place < 0 && index >= old.Count)
            {
                return machine.NotModelled("a named tuple that is too short");
            }

            items.Add(place < 0 ? old[index] : left[place].Value);
            if (place >= 0)
            {
                left.RemoveAt(place);
            }
        }

        if (AttributeAccess.Get(machine, tuple, "_make") is not { } make
            || machine.Rules.Of(make).Call(machine, make, CallArguments.Of(machine.List(items))) is not { } made)
        {
            return null;
        }

        if (left.Count == 0)
        {
            return made;
        }

        var type = machine.Profile.Flag("classes.unknownFieldIsTypeError") ? ErrorTypes.TypeError : ErrorTypes.ValueError;
        return Representation.TryReprText(machine, new PyList([.. left.Select(pair => pair.Key)]), out var shown)
            ? machine.Raise(type, $"Got unexpected field names: {shown}")
            : null;
    }

    private PyObject? ToDict(Machine machine, PyObject?[] given)
    {
        var items = new List<PyObject>();
        var made = machine.Allocated(new PyDict());
        if (!Iteration.TryCollect(machine, given[0]!, items))
        {
            return null;
        }

        for (var index = 0; index < fields.Count && index < items.Count; index++)
        {
            if (!made.TrySet(machine, machine.Shared.AttributeName(machine, fields[index]), items[index]))
            {
                return null;
            }
        }

        return made;
    }

    /// <summary>The fields by name. Formatting walks the tuple itself, so every item has a field.</summary>
    private PyObject? ToText(Machine machine, PyObject?[] given)
    {
        var text = new CodePointBuilder();
        _ = text.Append(given[0]!.Type.Name).Append("(");
        if (given[0] is not PyTuple { Items: var items } || items.Length != fields.Count)
        {
            return machine.NotModelled("the repr of a named tuple of another length");
        }

        for (var index = 0; index < items.Length; index++)
        {
            _ = text.Append(index > 0 ? ", " : string.Empty).Append(fields[index]).Append("=");
            if (!Representation.TryRepr(machine, items[index], text))
            {
                return null;
            }
        }

        _ = text.Append(")");
        return machine.Fits(text.Length) ? machine.Str(text.ToCodePoints()) : null;
    }
}
