namespace Conform.Model.Text;

/// <summary>UTF-16 or UTF-32: units of two or four bytes.</summary>
/// <param name="name">The name in errors.</param>
/// <param name="size">Bytes of a unit, 2 or 4.</param>
/// <param name="isBig">Whether the first byte of a unit is the most significant one; null if a byte order mark says so, without one the platform, which is little-endian.</param>
/// <param name="alias">The name that CPython looks it up by in the registry, or null.</param>
/// <remarks>Source: CPython, <c>PyUnicode_DecodeUTF16Stateful</c>, <c>_PyUnicode_EncodeUTF16</c> and their relatives of UTF-32.</remarks>
internal sealed class WideCodec(string name, int size, bool? isBig, string? alias = null) : Codec(name, alias)
{
    private const int HighSurrogate = 0xD800;
    private const int LowSurrogate = 0xDC00;
    private const int Mark = 0xFEFF;

    internal override bool JoinsErrors => false;

    internal override string Reason => "surrogates not allowed";

    internal override bool CanEncode(int point) => point is < HighSurrogate or > 0xDFFF;

    internal override void Append(List<byte> bytes, int point)
    {
        if (size == 2 && point > 0xFFFF)
        {
            AppendUnit(bytes, HighSurrogate + ((point - 0x10000) >> 10));
            AppendUnit(bytes, LowSurrogate + (point & 0x3FF));
            return;
        }

        AppendUnit(bytes, point);
    }

    internal override bool TryAppendSurrogate(List<byte> bytes, int point)
    {
        AppendUnit(bytes, point);
        return true;
    }

    internal override int DecodeSurrogate(ReadOnlySpan<byte> bytes, out int point)
    {
        point = bytes.Length >= size ? unchecked((int)Unit(bytes)) : 0;
        return point is >= HighSurrogate and <= 0xDFFF ? size : 0;
    }

    internal override int Decode(ReadOnlySpan<byte> bytes, out int point, out string? problem)
    {
        (point, problem) = (0, null);
        if (bytes.Length < size)
        {
            problem = "truncated data";
            return bytes.Length;
        }

        var unit = Unit(bytes);
        point = unchecked((int)unit);
        if (unit > 0x10FFFF)
        {
            problem = "code point not in range(0x110000)";
        }
        else if (size == 4)
        {
            problem = CanEncode(point) ? null : "code point in surrogate code point range(0xd800, 0xe000)";
        }
        else if (point is >= LowSurrogate and <= 0xDFFF)
        {
            problem = "illegal encoding";
        }
        else if (!CanEncode(point))
        {
            return DecodePair(bytes, ref point, out problem);
        }

        return size;
    }

    protected override void AppendMark(List<byte> bytes)
    {
        if (isBig is null)
        {
            AppendUnit(bytes, Mark);
        }
    }

    protected override Codec WithoutMark(ReadOnlySpan<byte> bytes, out int start)
    {
        start = 0;
        if (isBig is not null)
        {
            return this;
        }

        foreach (var order in (bool[])[false, true])
        {
            var codec = new WideCodec($"{Name}-{(order ? "be" : "le")}", size, order, Alias);
            if (bytes.Length >= size && codec.Unit(bytes) == Mark)
            {
                start = size;
                return codec;
            }
        }

        return new WideCodec($"{Name}-le", size, false, Alias);
    }

    private int DecodePair(ReadOnlySpan<byte> bytes, ref int point, out string? problem)
    {
        problem = null;
        if (bytes.Length < 2 * size)
        {
            problem = "unexpected end of data";
            return bytes.Length;
        }

        var second = unchecked((int)Unit(bytes[size..]));
        if (second is < LowSurrogate or > 0xDFFF)
        {
            problem = "illegal UTF-16 surrogate";
            return size;
        }

        point = 0x10000 + ((point - HighSurrogate) << 10) + (second - LowSurrogate);
        return 2 * size;
    }

    private void AppendUnit(List<byte> bytes, int unit)
    {
        for (var index = 0; index < size; index++)
        {
            bytes.Add((byte)((unit >> (8 * (isBig == true ? size - 1 - index : index))) & 0xFF));
        }
    }

    private uint Unit(ReadOnlySpan<byte> bytes)
    {
        var unit = 0u;
        for (var index = 0; index < size; index++)
        {
            unit |= (uint)bytes[index] << (8 * (isBig == true ? size - 1 - index : index));
        }

        return unit;
    }
}
