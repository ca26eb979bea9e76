namespace Conform.Adapters.Python;

/// <summary>The Python implementations that this project knows how to start, and the versions of their packages that it fetches.</summary>
/// <remarks>The one place with pinned versions. A name may carry another version: <c>pyodide:0.28.3</c>.</remarks>
public static class PythonCatalogue
{
    /// <summary>What comes before the command of any other Python: <c>python:/usr/bin/python3</c>.</summary>
    public const string AnyPython = "python:";

    /// <summary>Every known implementation, in the order of lists.</summary>
    public static IReadOnlyList<PythonRecipe> All { get; } =
    [
        new("pypy", "PyPy", PackageSource.Debian, "pypy3", string.Empty),
        new("micropython", "MicroPython", PackageSource.Npm, "@micropython/micropython-webassembly-pyscript", "1.27.0"),
        new("brython", "Brython", PackageSource.Npm, "brython", "3.14.3"),
        new("skulpt", "Skulpt", PackageSource.Npm, "skulpt", "1.2.0"),
        new("monty", "Monty", PackageSource.Npm, "@pydantic/monty-linux-x64-gnu", "0.0.23"),
        new("pyodide", "Pyodide", PackageSource.Npm, "pyodide", "314.0.7"),
    ];

    /// <summary>What <paramref name="text"/> names, with the version that it carries or else the pinned one; null if it names none of these.</summary>
    public static PythonRecipe? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(':', 2);
        return All.FirstOrDefault(recipe => recipe.Name == parts[0]) is not { } found ? null
            : parts.Length == 1 ? found
            : found.Source == PackageSource.Npm && parts[1].Length > 0 ? found with { Version = parts[1] }
            : null;
    }

    /// <summary>Starts a Python that the project does not know, by the command that runs a file of Python, its arguments unquoted.</summary>
    /// <param name="command">The command; the file is put at its end.</param>
    /// <exception cref="WorkerException">It cannot be started.</exception>
    public static PythonImplementation StartAny(WorkerCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var scripts = new ScriptFolder();
        return PythonStarter.Server(command.ToString(), command, scripts);
    }
}
