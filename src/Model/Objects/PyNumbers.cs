using System.Numerics;

namespace Conform.Model.Objects;

/// <summary>An int, or a bool as its subtype.</summary>
public class PyInt : PyObject
{
    /// <summary>Makes a new int object; use <see cref="Execution.Machine.Int(BigInteger)"/> to obey the small-int cache.</summary>
    public PyInt(BigInteger value)
        : this(PyType.Int, value)
    {
    }

    /// <summary>Makes a new object of <paramref name="type"/>, a subtype of int.</summary>
    protected PyInt(PyType type, BigInteger value)
        : base(type) => Value = value;

    /// <summary>The value.</summary>
    public BigInteger Value { get; }
}

/// <summary><c>True</c> or <c>False</c>.</summary>
public sealed class PyBool : PyInt
{
    private PyBool(bool value)
        : base(PyType.Bool, value ? BigInteger.One : BigInteger.Zero)
    {
    }

    /// <summary><c>True</c>.</summary>
    public static PyBool True { get; } = new(true);

    /// <summary><c>False</c>.</summary>
    public static PyBool False { get; } = new(false);

    /// <summary>The bool of <paramref name="value"/>.</summary>
    public static PyBool Of(bool value) => value ? True : False;
}

/// <summary>A float.</summary>
public sealed class PyFloat : PyObject
{
    /// <summary>Makes a new float object.</summary>
    public PyFloat(double value)
        : base(PyType.Float) => Value = value;

    /// <summary>The value, in IEEE 754 binary64 as in CPython.</summary>
    public double Value { get; }
}

/// <summary>A complex number.</summary>
public sealed class PyComplex : PyObject
{
    /// <summary>Makes a new complex object.</summary>
    public PyComplex(double real, double imaginary)
        : base(PyType.Complex) => (Real, Imaginary) = (real, imaginary);

    /// <summary>The real part.</summary>
    public double Real { get; }

    /// <summary>The imaginary part.</summary>
    public double Imaginary { get; }
}
