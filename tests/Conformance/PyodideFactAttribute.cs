using Conform.Adapters.Python;

namespace Conform.Conformance;

/// <summary>A test that needs a Pyodide of one version; skipped with the command that fetches it where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PyodideFactAttribute : FactAttribute
{
    public PyodideFactAttribute(string name)
    {
        var recipe = PythonCatalogue.Find(name)!;
        if (!PythonPackages.IsInstalled(recipe))
        {
            Skip = $"{recipe.Title} {recipe.Version} is not installed; './{recipe.InstallCommand}' fetches it.";
        }
    }
}
