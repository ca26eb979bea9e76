using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs;
using Conform.Programs.Operations;
using Conform.Programs.Text;

namespace Conform.Model.Builtins;

/// <summary><c>collections.namedtuple</c>: a call that makes a class.</summary>
/// <remarks>Source: Python Library Reference, <c>collections.namedtuple</c>; CPython, Lib/collections/__init__.py.</remarks>
public static class NamedTuples
{
    private static readonly Operation? Row = OperationTable.Find("namedtuple");

    /// <summary>The function.</summary>
    public static PyBuiltinFunction Factory { get; } = new(
        new BuiltinMethod(null, "namedtuple", Signature.Function(2, "typename", "field_names"), static (_, _, _) => null)
        {
            Module = "collections",
            Operation = Row,
            Raw = Make,
        },
        null);

    private static PyObject? Make(Machine machine, PyObject self, CallArguments arguments)
    {
        var plain = new List<KeyValuePair<PyStr, PyObject>>();
        PyObject? defaults = null;
        var rename = false;
        foreach (var (key, value) in arguments.Keywords)
        {
            switch (key.Value.ToString())
            {
                case "defaults":
                    defaults = value is PyNone ? null : value;
                    break;
                case "rename":
                    if (!Truth.TryOf(machine, value, out rename))
                    {
                        return null;
                    }

                    break;
                case "module":
                    return machine.NotModelled("namedtuple() with a module");
                default:
                    plain.Add(new(key, value));
                    break;
            }
        }

        if (ArgumentBinding.Bind(machine, Factory.Method, new(arguments.Positional, [.. plain])) is not { } bound
            || Names(machine, bound[1]!) is not { } texts
            || !Representation.TryStr(machine, bound[0]!, out var name))
        {
            return null;
        }

        var names = texts.ConvertAll(text => text.Value.ToString());
        if (rename)
        {
            Rename(names, texts);
        }

        return TryCheck(machine, name.Value.ToString(), names, rename) && TryDefaults(machine, defaults, names, out var values)
            ? Class(machine, name.Value.ToString(), names, texts, values)
            : null;
    }

    /// <summary>The names as objects: parts of a text, or the str of each element.</summary>
    private static List<PyStr>? Names(Machine machine, PyObject given)
    {
        var parts = new List<PyObject>();
        if (given is PyStr text)
        {
            var names = text.Value.ToString().Replace(',', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return names is [var whole] && whole.Length == text.Value.Length && !text.Type.IsHeap
                ? [text]
                : [.. names.Select(name => name.Length == 1 ? machine.Character(name[0]) : machine.Str(CodePoints.Of(name)))];
        }

        if (!MemoryViewRules.TryAskForIterator(machine, given) || !Iteration.TryCollect(machine, given, parts))
        {
            return null;
        }

        var texts = new List<PyStr>(parts.Count);
        foreach (var part in parts)
        {
            if (!Representation.TryStr(machine, part, out var name))
            {
                return null;
            }

            texts.Add(name);
        }

        return texts;
    }

    private static void Rename(List<string> names, List<PyStr> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < names.Count; index++)
        {
            var name = names[index];
            if (!IsIdentifier(name) || LanguageNames.Keywords.Contains(name) || name.StartsWith('_') || !seen.Add(name))
            {
                names[index] = $"_{index}";
                texts[index] = new PyStr(CodePoints.Of(names[index]));
            }

            _ = seen.Add(name);
        }
    }

    private static bool TryCheck(Machine machine, string typeName, List<string> names, bool renamed)
    {
        foreach (var name in names.Prepend(typeName))
        {
            if (!IsIdentifier(name))
            {
                return Refuse(machine, name, "Type names and field names must be valid identifiers: ");
            }

            if (LanguageNames.Keywords.Contains(name))
            {
                return Refuse(machine, name, "Type names and field names cannot be a keyword: ");
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.StartsWith('_') && !renamed)
            {
                return Refuse(machine, name, "Field names cannot start with an underscore: ");
            }

            if (!seen.Add(name))
            {
                return Refuse(machine, name, "Encountered duplicate field name: ");
            }
        }

        return true;
    }

    private static bool Refuse(Machine machine, string name, string message) =>
        Representation.TryReprText(machine, new PyStr(CodePoints.Of(name)), out var shown) && machine.Raise(ErrorTypes.ValueError, message + shown) is not null;

    private static bool TryDefaults(Machine machine, PyObject? defaults, List<string> names, out PyObject[] values)
    {
        values = [];
        if (defaults is null)
        {
            return true;
        }

        var items = new List<PyObject>();
        if (!Iteration.TryCollect(machine, defaults, items))
        {
            return false;
        }

        values = [.. items];
        return values.Length <= names.Count || machine.RaiseConstant(ErrorTypes.TypeError, "Got more default values than field names") is not null;
    }

    private static PyType? Class(Machine machine, string name, List<string> fields, List<PyStr> texts, PyObject[] defaults)
    {
        // The keys of the defaults are the names as they came, those of the fields the interned ones. Of one character it is known whether these are one object.
        if (!texts.TakeLast(defaults.Length).All(text => text.Value.Length <= 1 || machine.Rules.Constants.IsSurelyInterned(machine, text)))
        {
            machine.NotModelled("a computed name of a field with a default value");
            return null;
        }

        var fieldNames = machine.Tuple([.. texts.Select(text => machine.Rules.Constants.Intern(machine, text))]);
        var byField = machine.Allocated(new PyDict());
        for (var index = 0; index < defaults.Length; index++)
        {
            if (!byField.TrySet(machine, texts[fields.Count - defaults.Length + index], defaults[index]))
            {
                return null;
            }
        }

        var methods = new NamedTupleMethods(name, fields, defaults, machine.Profile.Version);
        var members = new OrderedDictionary<string, PyObject>(StringComparer.Ordinal)
        {
            ["__doc__"] = machine.Allocated(new PyStr(CodePoints.Of($"{name}({string.Join(", ", fields)}{(fields.Count == 1 ? "," : string.Empty)})"))),
            ["__slots__"] = machine.Tuple([]),
            ["_fields"] = fieldNames,
            ["_field_defaults"] = byField,
            ["__new__"] = new PyMethodWrapper(PyType.StaticMethod, methods.New),
            ["_make"] = new PyMethodWrapper(PyType.ClassMethod, methods.Make),
            ["_replace"] = methods.Replace,
            ["__repr__"] = methods.Represent,
            ["_asdict"] = methods.AsDict,
            ["__getnewargs__"] = methods.NewArguments,
        };
        if (machine.Profile.Flag("classes.namedTuplesMatch"))
        {
            members["__match_args__"] = fieldNames;
        }

        if (machine.Profile.Flag("classes.copyReplaces"))
        {
            members["__replace__"] = methods.Replace;
        }

        for (var index = 0; index < fields.Count; index++)
        {
            members[fields[index]] = machine.Allocated(new PyTupleGetter(index));
        }

        members["__module__"] = machine.Shared.AttributeName(machine, "__main__");
        return machine.Rules.Classes.MakeFromBody(machine, name, [PyType.Tuple], members);
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(static letter => char.IsLetterOrDigit(letter) || letter == '_');
}
