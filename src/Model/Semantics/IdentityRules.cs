using System.Numerics;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;

namespace Conform.Model.Semantics;

/// <summary>Which results of operations are shared objects.</summary>
/// <remarks>Stateless. Source: Python Language Reference, 3.1: "for immutable types, operations that compute new values may actually return a
/// reference to any existing object with the same type and value"; which ones is observed on CPython 3.8 to 3.13.</remarks>
public class IdentityRules
{
    /// <summary>The int object for a computed value: small ones are cached, -5 to 256 and from 3.15 on to 1024.</summary>
    public virtual PyInt IntResult(Machine machine, BigInteger value) =>
        value >= IdentityTables.SmallestCachedInt && value <= machine.Shared.LargestCachedInt
            ? machine.Shared.SmallInt((int)value)
            : new PyInt(value);

    /// <summary>The float object for a computed value: always a new one.</summary>
    public virtual PyFloat FloatResult(Machine machine, double value) => new(value);

    /// <summary>The str object for a computed value: the empty one is shared.</summary>
    public virtual PyStr StrResult(Machine machine, CodePoints value) =>
        value.Length == 0 ? machine.Shared.EmptyStr : new PyStr(value);

    /// <summary>The str object of one character that was taken out of a str: U+0000 to U+00FF are cached.</summary>
    public virtual PyStr Character(Machine machine, int codePoint) =>
        codePoint < 256 ? machine.Shared.Character(codePoint) : new PyStr(new CodePoints([codePoint]));

    /// <summary>The bytes object for a computed value: the empty one and those of one byte are shared.</summary>
    public virtual PyBytes BytesResult(Machine machine, ValueList<byte> value) => value.Count switch
    {
        0 => machine.Shared.EmptyBytes,
        1 => machine.Shared.SingleByte(value[0]),
        _ => new PyBytes(value),
    };

    /// <summary>The tuple object for computed items: the empty one is shared.</summary>
    public virtual PyTuple TupleResult(Machine machine, PyObject[] items) =>
        items.Length == 0 ? machine.Shared.EmptyTuple : new PyTuple(items);
}
