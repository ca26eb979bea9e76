using System.Numerics;

namespace Conform.Model.Arithmetic;

/// <summary>The machine word of a build: as wide as a pointer, and so are <c>Py_ssize_t</c>, <c>Py_hash_t</c> and C's <c>long</c>.</summary>
/// <remarks>Immutable. A hash is carried as the bits of a word, zero-extended to 64 of them, so that tables probe alike for every width; <see cref="Signed"/> is the number
/// that a program sees. Source: CPython, Include/pyport.h; on Linux and WebAssembly a C <c>long</c> has the width of a pointer.</remarks>
/// <param name="Bits">Its width, 32 or 64 bits.</param>
public sealed record NativeWord(int Bits)
{
    private readonly ulong mask = Bits == 64 ? ulong.MaxValue : (1UL << Bits) - 1;

    /// <summary>The largest signed word: <c>sys.maxsize</c>, and the largest C <c>long</c>.</summary>
    public long Max { get; } = long.MaxValue >> (64 - Bits);

    /// <summary>The smallest signed word.</summary>
    public long Min { get; } = long.MinValue >> (64 - Bits);

    /// <summary>The largest unsigned word.</summary>
    public ulong MaxUnsigned => mask;

    /// <summary>Number of bytes.</summary>
    public int Size => Bits / 8;

    /// <summary>Whether a word is narrower than 64 bits.</summary>
    public bool IsNarrow => Bits < 64;

    /// <summary>Whether <paramref name="value"/> fits a signed word.</summary>
    public bool Holds(BigInteger value) => value >= Min && value <= Max;

    /// <summary>The bits of <paramref name="value"/> that fit.</summary>
    public ulong Cut(ulong value) => value & mask;

    /// <summary>A hash of these bits. -1 says "error" in CPython, so no object has it: <paramref name="insteadOfError"/> stands for it.</summary>
    public long Hash(ulong bits, long insteadOfError = -2) => unchecked((long)Cut((bits & mask) == mask ? (ulong)insteadOfError : bits));

    /// <summary>The number that a program sees for the bits of a hash.</summary>
    public long Signed(long hash) => IsNarrow ? (hash << (64 - Bits)) >> (64 - Bits) : hash;
}
