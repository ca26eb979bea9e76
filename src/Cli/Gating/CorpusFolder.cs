using Conform.Gate;
using Conform.Gate.Ratchet;
using Conform.Programs;

namespace Conform.Cli.Gating;

/// <summary>The programs of a corpus: those of a folder, at any depth.</summary>
internal sealed class CorpusFolder
{
    private readonly string folder;

    private CorpusFolder(string folder) => this.folder = folder;

    /// <summary>The corpus in <paramref name="folder"/>.</summary>
    /// <exception cref="WrongUseException">There is no such folder.</exception>
    public static CorpusFolder Open(string folder)
    {
        WrongUseException.Unless(Directory.Exists(folder), $"There is no folder '{folder}'; '--corpus' names the one with the programs of the baseline.");
        return new(folder);
    }

    /// <summary>What the programs say now.</summary>
    /// <exception cref="WrongUseException">A file of it is no program.</exception>
    public Baseline Judge(DifferentialRun run, Level level) => new(
        $"{run.Left.Name} against {run.Right.Profile}, level {level.ToString().ToLowerInvariant()}",
        Paths().ToDictionary(path => path, path => Judge(run, ProgramFile.Read(Path.Combine(folder, path))), StringComparer.Ordinal));

    private static BaselineVerdict Judge(DifferentialRun run, Program program) => run.Check(program).Verdict switch
    {
        Agrees => BaselineVerdict.Agrees,
        Diverges => BaselineVerdict.Diverges,
        _ => BaselineVerdict.Inconclusive,
    };

    private IEnumerable<string> Paths() =>
        Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);
}
