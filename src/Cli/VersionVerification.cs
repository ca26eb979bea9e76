using System.Globalization;
using Conform.Gate.Versions;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Text;
using Spectre.Console;

namespace Conform.Cli;

/// <summary>Checks a document of differences: runs each of its programs on both versions.</summary>
internal static class VersionVerification
{
    private const int LargestSize = 1 << 24;

    /// <summary>Writes what is not true and which versions are not on this machine.</summary>
    /// <returns>The exit code: <see cref="ExitCode.Diverges"/> if an entry is not true.</returns>
    /// <exception cref="WrongUseException">The file is no such document.</exception>
    public static int Run(string path, Level level, IAnsiConsole console)
    {
        var output = console.Profile.Out.Writer;
        var found = new PythonLocator().FindAll();
        var (wrong, right, skipped) = (0, 0, 0);
        foreach (var pair in Read(path))
        {
            if (found.LastOrDefault(one => one.Version == pair.Older) is not { } older || found.LastOrDefault(one => one.Version == pair.Newer) is not { } newer)
            {
                output.WriteLine($"{pair.Older} to {pair.Newer}: not checked, one of them is not on this machine.");
                skipped += pair.Differences.Count;
                continue;
            }

            using var sides = VersionSides.Start(older.LibraryPath, newer.LibraryPath, level);
            foreach (var difference in pair.Differences)
            {
                var seen = sides.Versions.Check(difference.Program).Divergence;
                if (seen is not null && DocumentedDifference.Of(difference.Title, seen) with { Forms = difference.Forms } == difference)
                {
                    right++;
                    continue;
                }

                wrong++;
                output.WriteLine($"{pair.Older} to {pair.Newer}: not true: {difference.Title}");
                output.WriteLine($"  {pair.Older}  {(seen is null ? "the same as the newer version" : VersionDifferenceText.Side(seen, isOlder: true))}");
                output.WriteLine($"  {pair.Newer}  {(seen is null ? "the same as the older version" : VersionDifferenceText.Side(seen, isOlder: false))}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} differences are as the document says, {wrong} are not, {skipped} were not checked."));
        return wrong > 0 ? ExitCode.Diverges : skipped > 0 && right == 0 ? ExitCode.MachineryFailed : ExitCode.Agrees;
    }

    private static IReadOnlyList<DocumentedPair> Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > LargestSize }
                ? throw new WrongUseException($"'{path}' is larger than {LargestSize} bytes.")
                : VersionDocument.Read(File.ReadAllText(path));
        }
        catch (Exception error) when (error is FormatException or ProgramFormatException)
        {
            throw new WrongUseException($"'{path}': {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"'{path}' cannot be read: {error.Message}", error);
        }
    }
}
