using System.IO.MemoryMappedFiles;

namespace Conform.Cli.Campaigns;

/// <summary>Which program a process is running, in memory shared with the process that watches it: it can still be read when the one that wrote it is dead.</summary>
/// <remarks>One process writes, in one thread; another one reads. Both fields are single words, so neither is ever seen half-written.</remarks>
internal sealed class InFlightMark : IDisposable
{
    private const int PositionAt = 0;
    private const int BeatAt = 8;
    private const int Size = 16;

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    private InFlightMark(MemoryMappedFile file)
    {
        this.file = file;
        view = file.CreateViewAccessor(0, Size);
    }

    /// <summary>The mark in a file, which is made if it is not there.</summary>
    public static InFlightMark Open(string path) => new(MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, Size));

    /// <summary>The position of the program that is being run; null before the first one.</summary>
    public long? Position => view.ReadInt64(PositionAt) is > 0 and var next ? next - 1 : null;

    /// <summary>A number that changes whenever something begins.</summary>
    public long Beat => view.ReadInt64(BeatAt);

    /// <summary>Says which program is next.</summary>
    public void Begin(long position)
    {
        view.Write(PositionAt, position + 1);
        Touch();
    }

    /// <summary>Says that something else begins with the same program.</summary>
    public void Touch() => view.Write(BeatAt, unchecked(view.ReadInt64(BeatAt) + 1));

    /// <summary>Forgets the program.</summary>
    public void Clear() => view.Write(PositionAt, 0L);

    /// <inheritdoc/>
    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
