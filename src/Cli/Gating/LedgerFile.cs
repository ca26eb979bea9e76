using Conform.Gate;
using Conform.Gate.Ledgers;
using Conform.Programs;

namespace Conform.Cli.Gating;

/// <summary>A ledger in a file.</summary>
internal static class LedgerFile
{
    private const int LargestSize = 1 << 24;

    /// <summary>Reads the ledger in <paramref name="path"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="run">The run that it is for.</param>
    /// <param name="level">How strictly it compares.</param>
    /// <param name="mayBeMissing">Whether a file that is not there is an empty ledger.</param>
    /// <exception cref="WrongUseException">It is not there, it is no ledger, or it is one for another implementation.</exception>
    public static LedgerJudge Open(string path, DifferentialRun run, Level level, bool mayBeMissing)
    {
        if (!File.Exists(path))
        {
            return mayBeMissing
                ? new(new(LedgerJudge.NameWithoutVersion(run.Left.Name), []), run, level)
                : throw new WrongUseException($"There is no ledger '{path}'; '--update-ledger' makes one.");
        }

        var ledger = Read(path);
        WrongUseException.Unless(
            LedgerJudge.IsFor(ledger.Implementation, run.Left.Name),
            $"The ledger '{path}' is for '{ledger.Implementation}', and what is checked is '{run.Left.Name}'.");
        return new(ledger, run, level);
    }

    /// <summary>The ledger in <paramref name="path"/>, whatever implementation it is for.</summary>
    /// <exception cref="WrongUseException">It cannot be read or is no ledger.</exception>
    public static Ledger Read(string path)
    {
        try
        {
            return new FileInfo(path).Length > LargestSize
                ? throw new WrongUseException($"'{path}' is larger than {LargestSize} bytes.")
                : LedgerJson.Read(File.ReadAllText(path));
        }
        catch (FormatException error)
        {
            throw new WrongUseException($"'{path}' is no ledger. {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"'{path}' cannot be read: {error.Message}", error);
        }
    }
}
