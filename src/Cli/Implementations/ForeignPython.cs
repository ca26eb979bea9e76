using Conform.Adapters.Python;

namespace Conform.Cli.Implementations;

/// <summary>Another Python than an embedded CPython: a known one by its name, any other by the command that runs a file.</summary>
internal static class ForeignPython
{
    /// <summary>Whether <paramref name="name"/> is meant as one.</summary>
    public static bool IsPython(string name) =>
        name.StartsWith(PythonCatalogue.AnyPython, StringComparison.Ordinal) || PythonCatalogue.Find(name) is not null;

    /// <summary>Starts it; it ends with this process at the latest.</summary>
    /// <exception cref="WrongUseException">It is known but not installed.</exception>
    /// <exception cref="Adapters.WorkerException">It does not start.</exception>
    public static ChosenImplementation Start(string name)
    {
        var python = StartPython(name);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => python.Dispose();
        return new(python.Profile, _ => python);
    }

    /// <summary>Starts one that programs are compared with; whoever asks disposes of it.</summary>
    /// <exception cref="WrongUseException">It is known but not installed, or it is no CPython.</exception>
    /// <exception cref="Adapters.WorkerException">It does not start.</exception>
    public static PythonImplementation StartCPython(string name)
    {
        var python = StartPython(name);
        if (python.IsCPython)
        {
            return python;
        }

        python.Dispose();
        throw new WrongUseException($"'{name}' is no CPython, and programs are compared with CPython; name it with '--impl' to check it.");
    }

    private static PythonImplementation StartPython(string name) => name.StartsWith(PythonCatalogue.AnyPython, StringComparison.Ordinal)
        ? PythonCatalogue.StartAny(CommandImplementation.Parse(name[PythonCatalogue.AnyPython.Length..]))
        : PythonPackages.Start(Installed(PythonCatalogue.Find(name)!));

    private static PythonRecipe Installed(PythonRecipe recipe)
    {
        WrongUseException.Unless(PythonPackages.IsInstalled(recipe), $"{recipe.Title} is not installed; '{recipe.InstallCommand}' fetches it.");
        return recipe;
    }
}
