using Conform.Model.Objects;

namespace Conform.Model.Builtins;

/// <summary>The modules that the header of a program may import.</summary>
public static class Modules
{
    /// <summary>The module called <paramref name="name"/>, or null if it is not modelled.</summary>
    public static PyModule? Find(string name) => name switch
    {
        "copy" => CopyModule.Instance,
        "collections" => CollectionsModule.Instance,
        "dataclasses" => Dataclasses.Module,
        "array" => CollectionsModule.Array,
        "gc" => CollectorModule.Instance,
        _ => null,
    };
}
