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
        var python = name.StartsWith(PythonCatalogue.AnyPython, StringComparison.Ordinal)
            ? PythonCatalogue.StartAny(CommandImplementation.Parse(name[PythonCatalogue.AnyPython.Length..]))
            : PythonPackages.Start(Installed(PythonCatalogue.Find(name)!));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => python.Dispose();
        return new(python.Profile.Version, _ => python);
    }

    private static PythonRecipe Installed(PythonRecipe recipe)
    {
        WrongUseException.Unless(PythonPackages.IsInstalled(recipe), $"{recipe.Title} is not installed; '{recipe.InstallCommand}' fetches it.");
        return recipe;
    }
}
