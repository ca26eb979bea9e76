namespace Conform.Unit.HostileInput;

/// <summary>Makes hostile bytes: at random, or of valid files.</summary>
/// <param name="random">Decides.</param>
internal sealed class ByteMutation(Random random)
{
    private const int LargestRandom = 300;

    private static readonly byte[] Textual = [.. "()[]{}:,.=+-*/'\"\\\n #%0123456789abcdefinorstx_"u8];

    private static readonly byte[][] Nasty =
    [
        [0], [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xef, 0xbb, 0xbf], [.. "\r"u8], [.. "\n"u8], [.. "\f"u8], [.. "\\\n"u8], [.. "# %%\n"u8], [.. "'''"u8], [.. "\\ud800"u8], [.. "\\N{DASH}"u8], [.. "0x"u8], [.. "1e999"u8], [.. "-0"u8],
        [.. "99999999999999999999"u8], [.. "-1"u8], [.. "1e308"u8], [.. "null"u8], [.. "true"u8], [.. "{"u8], [.. "["u8], [.. "\""u8], [.. "\":"u8], [.. "("u8], [.. "lambda:"u8], [.. "not "u8], [.. "    "u8], [.. "\t"u8], [.. "import os\n"u8],
        [.. "__class__"u8], [.. "\u2028"u8], [.. "ｆ"u8], [.. "J"u8], [.. "_"u8],
    ];

    /// <summary>Bytes at random; half of the time of those that texts are made of.</summary>
    public byte[] Noise()
    {
        var bytes = new byte[random.Next(LargestRandom)];
        random.NextBytes(bytes);
        switch (random.Next(4))
        {
            case 0:
                return bytes;
            case 1:
                return [.. bytes.Select(value => (byte)(32 + (value % 96)))];
            case 2:
                return [.. bytes.Select(value => Textual[value % Textual.Length])];
            default:
                return [.. bytes.Take(40).SelectMany(value => Nasty[value % Nasty.Length])];
        }
    }

    /// <summary>A valid file with a few wounds.</summary>
    /// <param name="file">The file.</param>
    /// <param name="other">Another one, of which parts are put in.</param>
    public byte[] Wound(byte[] file, byte[] other)
    {
        var bytes = file.ToList();
        for (var wounds = random.Next(1, 6); wounds > 0; wounds--)
        {
            var (at, length) = (random.Next(bytes.Count + 1), random.Next(1, 40));
            length = Math.Min(length, bytes.Count - at);
            switch (random.Next(7))
            {
                case 0 when length > 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Nasty[random.Next(Nasty.Length)]);
                    break;
                case 4 when other.Length > 0:
                    var from = random.Next(other.Length);
                    bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, random.Next(1, 200))).ToArray());
                    break;
                case 5:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var repeated = Nasty[random.Next(Nasty.Length)];
                    bytes.InsertRange(at, Enumerable.Repeat(repeated, random.Next(1, 300)).SelectMany(part => part));
                    break;
            }
        }

        return [.. bytes];
    }
}
