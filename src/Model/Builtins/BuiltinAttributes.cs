using System.Collections.Concurrent;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Builtins;

/// <summary>The attributes of built-in types as objects: methods, special methods and data attributes.</summary>
/// <remarks>Immutable and shared by all machines: <c>list.append</c> and <c>object.__init__</c> are one object each, as in CPython.</remarks>
public static class BuiltinAttributes
{
    private static readonly ConcurrentDictionary<(PyType Type, string Name), PyObject> Data = [];

    /// <summary>The attribute that a built-in type itself defines, unbound; null if it does not.</summary>
    public static PyObject? Find(Machine machine, PyType type, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            if (name == "__hash__" && ReferenceEquals(type, PyType.Slice) && !machine.Profile.Flag("containers.sliceHasHash"))
            {
                return PyNone.Instance;
            }

            return name == "__doc__" || machine.Profile.Specials.Has(type.Name, name) ? SpecialMethods.Find(type, name) : null;
        }

        if (type.IsSubtypeOf(ErrorTypes.BaseException))
        {
            return OfException(machine, type, name) ? Data.GetOrAdd((type, name), static key => new PyBuiltinAttribute(key.Type, key.Name)) : null;
        }

        if (machine.Profile.Attributes.Has(type.Name, name) is false)
        {
            return null;
        }

        if (machine.Rules.ForType(type).Methods.TryGetValue(name, out var method))
        {
            return ReferenceEquals(method.Owner, type) ? method.Descriptor : null;
        }

        return machine.Profile.Attributes.Has(type.Name, name) is true ? Data.GetOrAdd((type, name), static key => new PyBuiltinAttribute(key.Type, key.Name)) : null;
    }

    private static bool OfException(Machine machine, PyType type, string name) => type.Name switch
    {
        "BaseException" => name is "args" or "with_traceback" || (name == "add_note" && machine.Profile.Flag("classes.errorsHaveNotes")),
        "StopIteration" => name == "value",
        "SystemExit" => name == "code",
        "NameError" => name == "name" && machine.Profile.Flag("classes.errorsHoldNames"),
        "AttributeError" => name is "name" or "obj" && machine.Profile.Flag("classes.errorsHoldNames"),
        "ImportError" => name is "name" or "path" or "msg",
        "OSError" => name is "errno" or "strerror" or "filename" or "filename2" or "characters_written",
        "SyntaxError" => name is "msg" or "filename" or "lineno" or "offset" or "text" or "print_file_and_line",
        "UnicodeEncodeError" or "UnicodeDecodeError" or "UnicodeTranslateError" => name is "encoding" or "object" or "start" or "end" or "reason",
        _ => false,
    };
}
