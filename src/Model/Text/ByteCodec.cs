namespace Conform.Model.Text;

/// <summary>ASCII or Latin-1: a character is one byte.</summary>
internal sealed class ByteCodec(string name, int range, string? alias = null) : Codec(name, alias)
{
    internal override string Reason => $"ordinal not in range({range})";

    internal override bool CanEncode(int point) => point < range;

    internal override void Append(List<byte> bytes, int point) => bytes.Add((byte)point);

    internal override int Decode(ReadOnlySpan<byte> bytes, out int point, out string? problem)
    {
        point = bytes[0];
        problem = point < range ? null : Reason;
        return 1;
    }
}
