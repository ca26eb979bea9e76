using Conform.Oracle.Native;

namespace Conform.Oracle.Observing;

/// <summary>The numbers of the objects observed in one program, and the references that keep them alive, so that no address is used twice.</summary>
/// <remarks>Owned by one run; <see cref="Dispose"/> under the GIL gives back every reference.</remarks>
internal sealed class ObjectNumbering(PythonApi api) : IDisposable
{
    private readonly Dictionary<nint, int> numbers = [];
    private readonly List<nint> objects = [];

    /// <summary>The number of an object, given now if it has none yet.</summary>
    public int NumberOf(BorrowedReference value)
    {
        if (!numbers.TryGetValue(value.Pointer, out var number))
        {
            number = objects.Count;
            api.Retain(value);
            numbers.Add(value.Pointer, number);
            objects.Add(value.Pointer);
        }

        return number;
    }

    /// <summary>The object with a number that was given.</summary>
    public BorrowedReference ObjectOf(int number) => new(objects[number]);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in objects)
        {
            api.Release(new(value));
        }

        objects.Clear();
        numbers.Clear();
    }
}
