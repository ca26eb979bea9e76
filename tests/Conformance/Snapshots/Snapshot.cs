#if USE_VERIFY
using VerifyTests;
using VerifyXunit;
#endif

namespace Conform.Conformance.Snapshots;

/// <summary>Compares a finished text with <c>snapshots/NAME.verified.txt</c>: the one seam between the two ways of doing it.</summary>
/// <remarks>Verify does it where the package feed serves it, <see cref="SnapshotFile"/> elsewhere; both read and write the same files.</remarks>
public static class Snapshot
{
    /// <summary>Fails unless <paramref name="text"/> is the recorded one; then writes it to <c>NAME.received.txt</c>.</summary>
    /// <param name="text">The text, with LF line ends.</param>
    /// <param name="name">The snapshot's name: <c>Class.Method</c> or <c>Class.Method_case</c>.</param>
#if USE_VERIFY
    public static Task Matches(string text, string name)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(RepositoryFolders.Snapshots);
        settings.UseFileName(name);
        return Verifier.Verify(text, settings);
    }
#else
    public static Task Matches(string text, string name)
    {
        var mismatch = new SnapshotFile(RepositoryFolders.Snapshots, name).Compare(text);
        Assert.True(mismatch is null, mismatch);
        return Task.CompletedTask;
    }
#endif
}
