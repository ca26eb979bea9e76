using Conform.Model.Objects;

namespace Conform.Model.Compiling;

/// <summary>The constants of one compile unit, each once.</summary>
/// <remarks>Mutable while the unit is compiled. The few constants of most units are simply searched.</remarks>
public sealed class UnitConstants
{
    private const int Few = 16;

    private readonly List<(PyObject Constant, PyObject Shared)> few = [];
    private Dictionary<PyObject, PyObject>? many;
    private HashSet<PyObject>? names;

    /// <summary>The constant of this unit that equals <paramref name="constant"/>, or null.</summary>
    public PyObject? Find(PyObject constant)
    {
        foreach (var (known, shared) in few)
        {
            if (ConstantEquality.Instance.Equals(known, constant))
            {
                return shared;
            }
        }

        return many?.GetValueOrDefault(constant);
    }

    /// <summary>Adds a constant that has no equal in this unit.</summary>
    /// <param name="constant">What is looked up later.</param>
    /// <param name="shared">What is found then: the same, or what stands for it in the whole run.</param>
    public void Add(PyObject constant, PyObject shared)
    {
        if (few.Count < Few)
        {
            few.Add((constant, shared));
            return;
        }

        many ??= new(ConstantEquality.Instance);
        many.Add(constant, shared);
    }

    /// <summary>Adds a name that is an element of a constant: that of an argument given by keyword, or of a parameter that has a default and takes keywords only.</summary>
    /// <remarks>Whether it becomes a constant itself depends on whether the code of a function before it has names that are the same tuple, which is not followed.</remarks>
    public void AddName(PyStr name)
    {
        if (Find(name) is null)
        {
            _ = (names ??= new(ConstantEquality.Instance)).Add(name);
        }
    }

    /// <summary>Whether a str may be a name that was added before it was a constant otherwise.</summary>
    public bool MayBeName(PyStr text) => names is not null && names.Contains(text);

    /// <summary>Begins a new unit.</summary>
    public void Clear()
    {
        names = null;
        few.Clear();
        many?.Clear();
    }
}
