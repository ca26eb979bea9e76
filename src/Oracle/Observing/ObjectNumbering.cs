using Conform.Oracle.Native;

namespace Conform.Oracle.Observing;

/// <summary>The numbers of the objects observed in one program, and the references that keep them alive, so that no address is used twice.</summary>
/// <param name="api">The C API.</param>
/// <param name="reader">Says which objects are not kept.</param>
/// <param name="holds">Whether objects are kept alive; if not, the numbers count for one observation point only.</param>
/// <remarks>Of a memoryview only a weak reference is kept, which tells whether its address is still its own.</remarks>
/// <remarks>Owned by one run at a time; <see cref="Dispose"/> under the GIL gives back every reference, and the next run may begin.</remarks>
internal sealed class ObjectNumbering(PythonApi api, ObjectReader reader, bool holds = true) : IDisposable
{
    /// <summary>Objects of a program for which room is kept for the next one.</summary>
    private const int LargestKept = 4096;

    private readonly AddressTable numbers = new();
    private readonly List<nint> objects = [];
    private readonly Dictionary<nint, nint> weakReferences = [];
    private readonly List<nint> kept = [];

    /// <summary>The number of an object, given now if it has none yet.</summary>
    public int NumberOf(BorrowedReference value)
    {
        var number = numbers.Find(value.Pointer);
        if (number >= 0 && !IsAddressOfAnother(value))
        {
            return number;
        }

        number = objects.Count;
        numbers.Set(value.Pointer, number);
        objects.Add(value.Pointer);
        if (!holds)
        {
            return number;
        }

        if (reader.IsHeldWeakly(value))
        {
            weakReferences[value.Pointer] = api.NewWeakReference(value).Detach();
            kept.Add(weakReferences[value.Pointer]);
        }
        else
        {
            api.Retain(value);
            kept.Add(value.Pointer);
        }

        return number;
    }

    /// <summary>Whether numbered objects are kept alive, so that an address means the same object until the program ends.</summary>
    public bool IsHolding => holds;

    /// <summary>Whether the object at an address is numbered and kept alive, so that it is the same as before.</summary>
    public bool Keeps(nint address) => holds && numbers.Find(address) >= 0 && !weakReferences.ContainsKey(address);

    /// <summary>The object with a number that was given.</summary>
    public BorrowedReference ObjectOf(int number) => new(objects[number]);

    /// <summary>The address of each object by its number, as <c>id</c> gives it.</summary>
    public IReadOnlyDictionary<int, long> Addresses => objects.Index().ToDictionary(known => known.Index, known => (long)known.Item);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in kept)
        {
            api.Release(new(value));
        }

        var isLarge = objects.Count > LargestKept;
        kept.Clear();
        objects.Clear();
        weakReferences.Clear();
        numbers.Clear();
        if (isLarge)
        {
            objects.TrimExcess();
            kept.TrimExcess();
        }
    }

    /// <summary>Whether the object that had this address and a number is gone.</summary>
    private bool IsAddressOfAnother(BorrowedReference value)
    {
        if (weakReferences.Count == 0 || !weakReferences.TryGetValue(value.Pointer, out var reference))
        {
            return false;
        }

        using var referent = api.Call(new(reference)).OrThrow("reading a weak reference");
        var isGone = referent.Borrow() != value;
        if (isGone)
        {
            _ = weakReferences.Remove(value.Pointer);
        }

        return isGone;
    }
}
