namespace Conform.Model.Objects;

/// <summary>A field of a named tuple as an attribute of its class.</summary>
/// <remarks>Source: CPython, <c>tuplegetter</c> in Modules/_collectionsmodule.c.</remarks>
public sealed class PyTupleGetter : PyObject
{
    /// <summary>Makes the descriptor of the field at <paramref name="index"/>.</summary>
    public PyTupleGetter(int index)
        : base(CollectionTypes.TupleGetter) => Index = index;

    /// <summary>The position of the field, 0 or more.</summary>
    public int Index { get; }
}
