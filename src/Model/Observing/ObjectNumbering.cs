using Conform.Model.Objects;

namespace Conform.Model.Observing;

/// <summary>The numbers of the objects observed in one program: each gets the next one when it is first met, and keeps it.</summary>
/// <remarks>Mutable; serves one run at a time.</remarks>
public sealed class ObjectNumbering
{
    /// <summary>Objects of a run for which room is kept for the next one.</summary>
    private const int LargestKept = 4096;

    private readonly Dictionary<PyObject, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<PyObject> objects = [];

    /// <summary>The number of an object, given now if it has none yet.</summary>
    public int NumberOf(PyObject value)
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            number = objects.Count;
            numbers.Add(value, number);
            objects.Add(value);
        }

        return number;
    }

    /// <summary>Whether an object has a number.</summary>
    public bool Has(PyObject value) => numbers.ContainsKey(value);

    /// <summary>All objects that have a number.</summary>
    public IEnumerable<PyObject> Numbered => objects;

    /// <summary>The object with a number that was given.</summary>
    public PyObject ObjectOf(int number) => objects[number];

    /// <summary>Forgets every object.</summary>
    internal void Clear()
    {
        var isLarge = objects.Count > LargestKept;
        numbers.Clear();
        objects.Clear();
        if (isLarge)
        {
            numbers.TrimExcess();
            objects.TrimExcess();
        }
    }
}
