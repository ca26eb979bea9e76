using System.CommandLine;
using Conform.Adapters;
using Conform.Cli.Implementations;
using Conform.Oracle;
using Conform.Programs;

namespace Conform.Cli.Commands;

/// <summary>The option that chooses the CPython, and the oracle that follows from it.</summary>
internal sealed class OracleOptions
{
    /// <summary>What stands for every CPython of the machine, in the commands that can do without one of their own.</summary>
    public const string EveryPython = "all";

    /// <summary>The name of the option.</summary>
    public const string PythonName = "--python";

    public Option<string?> Python { get; } = new(PythonName)
    {
        Description = "The CPython to check against: a version such as 3.11 or 3.11.7, or the path of a libpython, of a python executable or of its " +
            "prefix; one in a process of its own, 'pyodide:VERSION' or 'python:COMMAND'; 'all' in check and replay. Default: CONFORM_PYTHON, else python3 on PATH, else the newest found.",
        HelpName = "VERSION|PATH|NAME",
    };

    /// <summary>Starts the CPython that the user named, or the default one.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="claimed">The CPython that the implementation under test claims to be: the default where it is not null, its patch release as far as there is one. The
    /// model stands in for one that cannot be embedded.</param>
    /// <exception cref="WrongUseException">The named one is no CPython that can be started, or there is none of the claimed version.</exception>
    /// <exception cref="OracleException">None was named and none was found, or it does not start.</exception>
    /// <exception cref="WorkerException">The named one is to run in a process of its own and does not start.</exception>
    public ChosenOracle Start(ParseResult parsed, Profile? claimed = null) => Start(parsed, claimed, Embed);

    /// <summary>The same, but no CPython runs in this process: what happens to it does not happen to this process.</summary>
    /// <inheritdoc cref="Start(ParseResult, Profile?)"/>
    public ChosenOracle StartApart(ParseResult parsed, Profile? claimed = null) => Start(parsed, claimed, PutApart);

    /// <summary>A CPython that the user named, in a process of its own; whoever asks disposes of it.</summary>
    /// <exception cref="WrongUseException">There is none of that name.</exception>
    /// <exception cref="WorkerException">It does not start.</exception>
    public static IImplementation StartInOwnProcess(string named) => ForeignPython.IsPython(named) ? ForeignPython.StartCPython(named) : StartWorker(Find(named));

    /// <summary>A CPython in a process of its own.</summary>
    /// <exception cref="WorkerException">It does not start.</exception>
    public static WorkerImplementation StartWorker(PythonInstallation installation) =>
        new(SelfCommand.With("worker", "--python", installation.LibraryPath));

    /// <summary>Every CPython of this machine, by version.</summary>
    /// <exception cref="OracleException">There is none.</exception>
    public static IReadOnlyList<PythonInstallation> FindEvery() => new PythonLocator().FindAll() is { Count: > 0 } found
        ? found
        : throw new OracleException("No shared libpython was found. Name one with --python or CONFORM_PYTHON.");

    private ChosenOracle Start(ParseResult parsed, Profile? claimed, Func<PythonInstallation, ChosenOracle> start) =>
        parsed.GetValue(Python) is { } named && ForeignPython.IsPython(named) ? StartSeparate(named)
        : parsed.GetValue(Python) is not null || claimed is null ? start(Find(parsed.GetValue(Python)))
        : claimed.Version is { IsModelled: true, IsSupported: false } ? ChosenOracle.OfModel(claimed)
        : start(FindClaimed(claimed.Version));

    private static ChosenOracle PutApart(PythonInstallation installation)
    {
        var worker = StartWorker(installation);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => worker.Dispose();
        return new(worker, ChosenOracle.OwnProcess, $"{worker.Profile.Version}", () => StartWorker(installation)) { ExactArgument = installation.LibraryPath };
    }

    private static ChosenOracle Embed(PythonInstallation installation)
    {
        var python = CPythonImplementation.Start(installation);
        return new(python, python.Embedding, $"{python.Profile.Version}", () => StartWorker(installation));
    }

    private static ChosenOracle StartSeparate(string named)
    {
        var python = ForeignPython.StartCPython(named);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => python.Dispose();
        return new(python, ChosenOracle.OwnProcess, named, () => ForeignPython.StartCPython(named));
    }

    private static PythonInstallation FindClaimed(PythonVersion version)
    {
        try
        {
            return new PythonLocator().FindClosest(version);
        }
        catch (OracleException error)
        {
            throw new WrongUseException($"The implementation claims to be Python {version.Major}.{version.Minor}; name the CPython to compare it with by --python. {error.Message}", error);
        }
    }

    /// <summary>The CPython that <paramref name="named"/> names, or the default one.</summary>
    /// <exception cref="WrongUseException">There is none of that name.</exception>
    /// <exception cref="OracleException">None was named and none was found.</exception>
    public static PythonInstallation Find(string? named)
    {
        if (named == EveryPython)
        {
            throw new WrongUseException("'--python all' is for 'check' and 'replay'; name one CPython here.");
        }

        var locator = new PythonLocator();
        if (named is null)
        {
            return locator.FindDefault();
        }

        try
        {
            return locator.Find(named);
        }
        catch (OracleException error)
        {
            throw new WrongUseException(error.Message, error);
        }
    }
}
