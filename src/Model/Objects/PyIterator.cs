using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>An iterator.</summary>
public abstract class PyIterator : PyObject
{
    /// <summary>Makes an iterator of <paramref name="type"/>.</summary>
    protected PyIterator(PyType type)
        : base(type)
    {
    }

    /// <summary>The object that the program sees: the iterator itself, or what it stands for.</summary>
    public virtual PyObject AsObject => this;

    /// <summary>The next object, or null: at the end without a pending error, otherwise with one.</summary>
    public abstract PyObject? Next(Machine machine);
}
