namespace Conform.Model.Arithmetic;

/// <summary>What came of computing a power.</summary>
public enum PowerOutcome
{
    /// <summary>A value.</summary>
    Value,

    /// <summary>Zero was raised to a negative or complex power, or an intermediate value had no meaning.</summary>
    DivisionByZero,

    /// <summary>The result is too large.</summary>
    OutOfRange,

    /// <summary>A negative float has a fractional exponent: the power is complex.</summary>
    NotReal,
}
