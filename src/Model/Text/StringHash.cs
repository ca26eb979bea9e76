using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Conform.Model.Arithmetic;
using Conform.Model.Profiles;
using Conform.Programs;

namespace Conform.Model.Text;

/// <summary>The hash of str and bytes with hash seed 0, whose key is zero.</summary>
/// <remarks>Source: CPython, Python/pyhash.c, <c>siphash24</c>, <c>siphash13</c> and <c>fnv</c>.</remarks>
internal static class StringHash
{
    /// <summary>The hash of a str, over its characters stored in 1, 2 or 4 bytes each, by the widest one.</summary>
    /// <param name="text">The str.</param>
    /// <param name="profile">The build.</param>
    public static long Of(CodePoints text, ModelProfile profile)
    {
        var points = text.Points.AsSpan();
        var widest = 0;
        foreach (var point in points)
        {
            widest = Math.Max(widest, point);
        }

        if (widest > char.MaxValue)
        {
            return Of(MemoryMarshal.AsBytes(points), profile);
        }

        var width = widest > byte.MaxValue ? 2 : 1;
        Span<byte> bytes = points.Length <= 128 ? stackalloc byte[points.Length * width] : new byte[points.Length * width];
        for (var index = 0; index < points.Length; index++)
        {
            bytes[index * width] = unchecked((byte)points[index]);
            if (width == 2)
            {
                bytes[(index * 2) + 1] = (byte)(points[index] >> 8);
            }
        }

        return Of(bytes, profile);
    }

    /// <summary>The hash of bytes; 0 if there are none.</summary>
    public static long Of(ReadOnlySpan<byte> bytes, ModelProfile profile)
    {
        if (bytes.IsEmpty)
        {
            return 0;
        }

        return profile.Word.Hash(profile.Profile.HashAlgorithm switch
        {
            "fnv" => Fnv(bytes, profile.Word),
            "siphash13" => SipHash(bytes, 1, 3),
            _ => SipHash(bytes, 2, 4),
        });
    }

    /// <summary>Whole words first; the last one, whole or not, byte by byte. Only the low bits of a word count.</summary>
    private static ulong Fnv(ReadOnlySpan<byte> bytes, NativeWord word)
    {
        const ulong Multiplier = 1_000_003;
        var length = (ulong)bytes.Length;
        var hash = (ulong)bytes[0] << 7;
        while (bytes.Length > word.Size)
        {
            var block = word.IsNarrow ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            hash = unchecked(Multiplier * hash) ^ block;
            bytes = bytes[word.Size..];
        }

        foreach (var one in bytes)
        {
            hash = unchecked(Multiplier * hash) ^ one;
        }

        return hash ^ length;
    }

    private static ulong SipHash(ReadOnlySpan<byte> bytes, int rounds, int finalRounds)
    {
        var state = (A: 0x736f6d6570736575UL, B: 0x646f72616e646f6dUL, C: 0x6c7967656e657261UL, D: 0x7465646279746573UL);
        var last = (ulong)bytes.Length << 56;
        while (bytes.Length >= 8)
        {
            Mix(ref state, BinaryPrimitives.ReadUInt64LittleEndian(bytes), rounds);
            bytes = bytes[8..];
        }

        for (var index = 0; index < bytes.Length; index++)
        {
            last |= (ulong)bytes[index] << (8 * index);
        }

        Mix(ref state, last, rounds);
        state.C ^= 0xff;
        Mix(ref state, 0, finalRounds);
        return state.A ^ state.B ^ state.C ^ state.D;
    }

    private static void Mix(ref (ulong A, ulong B, ulong C, ulong D) state, ulong word, int rounds)
    {
        var (a, b, c, d) = state;
        d ^= word;
        for (var round = 0; round < rounds; round++)
        {
            unchecked
            {
                a += b;
                c += d;
                b = BitOperations.RotateLeft(b, 13) ^ a;
                d = BitOperations.RotateLeft(d, 16) ^ c;
                a = BitOperations.RotateLeft(a, 32);
                a += d;
                c += b;
                d = BitOperations.RotateLeft(d, 21) ^ a;
                b = BitOperations.RotateLeft(b, 17) ^ c;
                c = BitOperations.RotateLeft(c, 32);
            }
        }

        state = (a ^ word, b, c, d);
    }
}
