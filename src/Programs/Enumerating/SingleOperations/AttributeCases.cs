using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>The attributes that Python's own objects have beside their methods, read, bound and deleted by name on every object.</summary>
/// <remarks>Source: Language Reference, 3.2 The standard type hierarchy; Library Reference, Special Attributes, Memory Views, Dictionary view objects.</remarks>
internal static class AttributeCases
{
    private static readonly string[] Names =
    [
        "__name__", "__qualname__", "__class__", "__dict__", "__bases__", "__base__", "__mro__", "__defaults__", "__kwdefaults__", "__annotations__",
        "__self__", "__func__", "__wrapped__", "__objclass__", "__slots__", "__hash__", "__eq__", "__init__", "__cause__", "__context__",
        "args", "value", "fget", "fset", "fdel", "start", "stop", "step", "real", "imag", "numerator", "denominator", "maxlen", "default_factory", "typecode", "itemsize",
        "nbytes", "ndim", "shape", "strides", "suboffsets", "readonly", "contiguous", "c_contiguous", "f_contiguous", "obj", "mapping", "msg", "name", "path", "errno", "strerror", "filename", "filename2", "code", "reason",
        "object", "encoding", "end", "a", "b",
    ];

    internal static IEnumerable<CaseBlock> All()
    {
        IReadOnlyList<Representative> values = RoleOperands.Expressions("1", "None", "'a'", "()", "(1,)", "{}", "len", "list");

        // The special methods of Counter are functions.
        IReadOnlyList<Representative> all = Representatives.All, builtin = [.. all.Where(value => value.Kind != Kind.Counter)];
        foreach (var name in Names)
        {
            var objects = name[0] == '_' ? builtin : all;
            yield return new(null, $"r = x.{name}", objects);
            if (name != "__class__")
            {
                yield return new(null, $"x.{name} = y\nr = x.{name}", objects, values);
                yield return new(null, $"del x.{name}\nr = x.{name}", objects);
            }
        }
    }
}
