using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Builtins;

/// <summary>The names that a program finds without defining them.</summary>
/// <remarks>Immutable and shared by all machines: <c>len</c> is one object, as in CPython. Source: Python Library Reference, "Built-in Functions".</remarks>
public static class BuiltinNamespace
{
    private static readonly FrozenDictionary<string, PyObject> ByName = Collect().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The built-in object called <paramref name="name"/>, or null.</summary>
    public static PyObject? Find(string name) => ByName.GetValueOrDefault(name);

    private static Dictionary<string, PyObject> Collect()
    {
        PyType[] types =
        [
            PyType.Int, PyType.Bool, PyType.Float, PyType.Complex, PyType.Str, PyType.Bytes, PyType.ByteArray, PyType.Tuple, PyType.List, PyType.Dict,
            PyType.Set, PyType.FrozenSet, PyType.Range, PyType.Slice, PyType.Object, PyType.TypeType, CollectionTypes.MemoryView, IteratorTypes.Reversed,
            PyType.Property, PyType.StaticMethod, PyType.ClassMethod, PyType.Super,
            IteratorTypes.Enumerate, IteratorTypes.Zip, IteratorTypes.Map, IteratorTypes.Filter,
        ];
        var names = types.ToDictionary(type => type.Name, PyObject (type) => type);

        foreach (var type in ErrorTypes.Builtins)
        {
            names.Add(type.Name, type);
        }

        names.Add("NotImplemented", PyNotImplemented.Instance);
        names.Add("Ellipsis", PyEllipsis.Instance);
        names.Add("IOError", ErrorTypes.OSError);
        names.Add("EnvironmentError", ErrorTypes.OSError);

        IEnumerable<BuiltinMethod>[] areas = [NumberBuiltins.All, ContainerBuiltins.All, TextBuiltins.All, IterationBuiltins.All, ObjectBuiltins.All, AttributeBuiltins.All];
        foreach (var function in areas.SelectMany(functions => functions))
        {
            names.Add(function.Name, new PyBuiltinFunction(function, null));
        }

        return names;
    }
}
