using System.CommandLine;
using Conform.Adapters;
using Conform.Oracle;

namespace Conform.Cli.Commands;

/// <summary>The option that chooses the CPython, and the oracle that follows from it.</summary>
internal sealed class OracleOptions
{
    public Option<string?> Python { get; } = new("--python")
    {
        Description = "The CPython to check against: a version such as 3.11 or 3.11.7, or the path of a libpython, of a python executable or of its " +
            "prefix. Default: CONFORM_PYTHON, else python3 on PATH, else the newest found.",
        HelpName = "VERSION|PATH",
    };

    /// <summary>Starts the CPython that the user named, or the default one.</summary>
    /// <exception cref="WrongUseException">The named one is no CPython that can be embedded.</exception>
    /// <exception cref="OracleException">None was named and none was found, or it does not start.</exception>
    public CPythonImplementation Start(ParseResult parsed) => CPythonImplementation.Start(Find(parsed.GetValue(Python)));

    /// <summary>The same CPython in a fresh process.</summary>
    public static WorkerImplementation StartFresh(CPythonImplementation oracle) =>
        new(SelfCommand.With("worker", "--python", oracle.Installation.LibraryPath));

    /// <summary>The CPython that <paramref name="named"/> names, or the default one.</summary>
    /// <exception cref="WrongUseException">There is none of that name.</exception>
    /// <exception cref="OracleException">None was named and none was found.</exception>
    public static PythonInstallation Find(string? named)
    {
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
