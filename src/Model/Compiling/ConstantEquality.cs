using Conform.Model.Objects;

namespace Conform.Model.Compiling;

/// <summary>When two constants are one for the compiler: same type and same value, recursively in tuples, slices and frozensets.</summary>
/// <remarks><c>1</c>, <c>True</c> and <c>1.0</c> are three constants, <c>0.0</c> and <c>-0.0</c> two, and each NaN is its own.
/// Stateless. Source: CPython, <c>_PyCode_ConstantKey</c>.</remarks>
public sealed class ConstantEquality : IEqualityComparer<PyObject>
{
    /// <summary>The only one.</summary>
    public static ConstantEquality Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(PyObject? x, PyObject? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null || !ReferenceEquals(x.Type, y.Type))
        {
            return false;
        }

        return (x, y) switch
        {
            (PyInt left, PyInt right) => left.Value == right.Value,
            (PyFloat left, PyFloat right) => AreSame(left.Value, right.Value),
            (PyComplex left, PyComplex right) => AreSame(left.Real, right.Real) && AreSame(left.Imaginary, right.Imaginary),
            (PyStr left, PyStr right) => left.Value == right.Value,
            (PyBytes left, PyBytes right) => left.Value == right.Value,
            (PyTuple left, PyTuple right) => AreSame(left.Items, right.Items),
            (PySlice left, PySlice right) => Equals(left.Start, right.Start) && Equals(left.Stop, right.Stop) && Equals(left.Step, right.Step),
            (PySet left, PySet right) => AreSame(left, right),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public int GetHashCode(PyObject obj) => unchecked((obj.Type.Index * 31) + HashOf(obj));

    private static int HashOf(PyObject constant) => constant switch
    {
        PyInt value => value.Value.GetHashCode(),
        PyStr value => value.Value.GetHashCode(),
        PyFloat value => BitConverter.DoubleToInt64Bits(value.Value).GetHashCode(),
        PyComplex value => HashCode.Combine(BitConverter.DoubleToInt64Bits(value.Real), BitConverter.DoubleToInt64Bits(value.Imaginary)),
        PyBytes value => value.Value.GetHashCode(),
        PyTuple value => HashOf(value.Items),
        PySlice value => HashOf([value.Start, value.Stop, value.Step]),
        PySet value => value.Count,
        _ => 0,
    };

    private static int HashOf(PyObject[] items)
    {
        var hash = items.Length;
        foreach (var item in items)
        {
            hash = unchecked((hash * 31) + Instance.GetHashCode(item));
        }

        return hash;
    }

    private static bool AreSame(double left, double right) =>
        !double.IsNaN(left) && BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right);

    private static bool AreSame(PyObject[] left, PyObject[] right) => left.AsSpan().SequenceEqual(right, Instance);

    private static bool AreSame(PySet left, PySet right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        var keys = new HashSet<PyObject>(Elements(left), Instance);
        return keys.SetEquals(Elements(right));
    }

    private static IEnumerable<PyObject> Elements(PySet set)
    {
        for (var slot = 0; slot < set.SlotCount; slot++)
        {
            if (set.TrySlot(slot, out var element, out _))
            {
                yield return element;
            }
        }
    }
}
