using System.Text;
using Conform.Gate.Journaling;

namespace Conform.Unit.Gate.Journaling;

public sealed class JournalReaderTests
{
    private static readonly string[] Payloads = ["{\"a\":1}", "{}", "{\"text\":\"ä€𝄞\"}", new('x', 100_000)];

    private static readonly byte[] Whole = [.. Payloads.SelectMany(payload => JournalFrame.Write(Encoding.UTF8.GetBytes(payload)))];

    [Fact]
    public void Read_WholeJournal_GivesEveryPayload()
    {
        var (payloads, reader) = Read(Whole);
        Assert.Equal(Payloads, payloads);
        Assert.Equal((Whole.Length, false), (reader.WholeLength, reader.IsTorn));
    }

    [Fact]
    public void Read_JournalCutAnywhere_GivesTheWholeRecordsBefore()
    {
        var ends = Ends();
        foreach (var length in Enumerable.Range(0, 300).Concat(ends.SelectMany(end => (int[])[end - 1, end])).Where(length => length <= Whole.Length))
        {
            var (payloads, reader) = Read(Whole[..length]);
            var whole = ends.Count(end => end <= length);
            Assert.Equal(Payloads.Take(whole), payloads);
            Assert.Equal(whole == 0 ? 0 : ends[whole - 1], reader.WholeLength);
            Assert.Equal(length != reader.WholeLength, reader.IsTorn);
        }
    }

    /// <summary>A machine that loses power may have written the length of a file and not yet its bytes.</summary>
    [Fact]
    public void Read_TailOfZeros_IsTorn()
    {
        var (payloads, reader) = Read([.. Whole, .. new byte[5000]]);
        Assert.Equal(Payloads, payloads);
        Assert.Equal((Whole.Length, true), (reader.WholeLength, reader.IsTorn));
    }

    /// <summary>Every byte of the first records, changed in one bit: the journal is never read as if nothing had happened.</summary>
    [Fact]
    public void Read_OneBitChanged_IsReportedWithItsOffset()
    {
        var ends = Ends();
        for (var place = 0; place < ends[2]; place++)
        {
            byte[] damaged = [.. Whole];
            damaged[place] ^= 4;
            var record = ends.Count(end => end <= place);
            var error = Assert.Throws<JournalException>(() => Read(damaged));
            Assert.StartsWith($"The record at offset {(record == 0 ? 0 : ends[record - 1])} is damaged", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_LastRecordDamaged_IsDropped()
    {
        byte[] damaged = [.. Whole];
        damaged[^10] ^= 4;
        var (payloads, reader) = Read(damaged);
        Assert.Equal(Payloads.SkipLast(1), payloads);
        Assert.True(reader.IsTorn);
    }

    [Fact]
    public void Read_LineWithoutEnd_KeepsMemoryBounded()
    {
        using var endless = new Repeated((byte)'7', 1L << 28);
        var reader = new JournalReader(endless);
        var before = GC.GetTotalAllocatedBytes();
        Assert.Empty(reader.Read());
        Assert.True(reader.IsTorn);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 8L * JournalFrame.LargestLine);
    }

    [Fact]
    public void Read_LineTooLongBeforeAWholeRecord_IsDamage()
    {
        byte[] file = [.. Enumerable.Repeat((byte)'7', JournalFrame.LargestLine * 2), (byte)'\n', .. Whole];
        Assert.StartsWith("The record at offset 0 is damaged", Assert.Throws<JournalException>(() => Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PayloadOfTwoLines_Throws() => Assert.Throws<ArgumentException>(() => JournalFrame.Write("a\nb"u8));

    private static List<int> Ends()
    {
        var end = 0;
        return [.. Payloads.Select(payload => end += JournalFrame.Write(Encoding.UTF8.GetBytes(payload)).Length)];
    }

    private static (List<string> Payloads, JournalReader Reader) Read(byte[] journal)
    {
        var reader = new JournalReader(new MemoryStream(journal));
        return ([.. reader.Read().Select(payload => Encoding.UTF8.GetString(payload.Span))], reader);
    }

    /// <summary>One byte over and over.</summary>
    private sealed class Repeated(byte value, long length) : Stream
    {
        private long read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = (int)Math.Min(count, length - read);
            buffer.AsSpan(offset, taken).Fill(value);
            read += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
