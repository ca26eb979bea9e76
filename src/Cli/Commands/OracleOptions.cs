using System.CommandLine;
using Conform.Oracle;

namespace Conform.Cli.Commands;

/// <summary>The option that chooses the CPython, and the oracle that follows from it.</summary>
internal sealed class OracleOptions
{
    public Option<string?> Python { get; } = new("--python")
    {
        Description = "The CPython to check against: a version such as 3.11 or 3.11.7, or the path of a libpython, of a python executable or of its prefix. " +
            "Default: CONFORM_PYTHON, else python3 on PATH, else the newest found.",
        HelpName = "VERSION|PATH",
    };

    public void AddTo(Command command) => command.Options.Add(Python);

    /// <summary>The CPython that the user named, or the default one.</summary>
    /// <exception cref="WrongUseException">The named one is no CPython that can be embedded.</exception>
    /// <exception cref="OracleException">None was named and none was found.</exception>
    public PythonInstallation Find(ParseResult parsed)
    {
        var named = parsed.GetValue(Python);
        try
        {
            return PythonLocator.Find(named);
        }
        catch (OracleException error) when (named is not null)
        {
            throw new WrongUseException(error.Message, error);
        }
    }
}
