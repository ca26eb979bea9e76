using Conform.Model.Objects;

namespace Conform.Model.Compiling;

/// <summary>The constants of one compile unit, each once.</summary>
/// <remarks>Mutable while the unit is compiled.</remarks>
public sealed class UnitConstants
{
    private readonly Dictionary<PyObject, PyObject> constants = new(ConstantEquality.Instance);

    /// <summary>The constant of this unit that equals <paramref name="constant"/>, or null.</summary>
    public PyObject? Find(PyObject constant) => constants.GetValueOrDefault(constant);

    /// <summary>Adds a constant that has no equal in this unit.</summary>
    /// <param name="constant">What is looked up later.</param>
    /// <param name="shared">What is found then: the same, or what stands for it in the whole run.</param>
    public void Add(PyObject constant, PyObject shared) => constants.Add(constant, shared);

    /// <summary>Begins a new unit.</summary>
    public void Clear() => constants.Clear();
}
