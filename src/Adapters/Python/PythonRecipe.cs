namespace Conform.Adapters.Python;

/// <summary>Where a package comes from.</summary>
public enum PackageSource
{
    /// <summary>Debian's package manager: the whole system has it or not.</summary>
    Debian,

    /// <summary>npm, into a folder of the cache; runs on Node or by itself.</summary>
    Npm,
}

/// <summary>A known Python implementation.</summary>
/// <param name="Name">What it is called with <c>--impl</c>.</param>
/// <param name="Title">What it calls itself.</param>
/// <param name="Source">Where its package comes from.</param>
/// <param name="Package">The package.</param>
/// <param name="Version">The version of the package; empty where the system decides.</param>
public sealed record PythonRecipe(string Name, string Title, PackageSource Source, string Package, string Version)
{
    /// <summary>The command of conform that fetches it.</summary>
    public string InstallCommand => $"conform implementations --install {this}";

    /// <summary>The name with its version, as <c>--impl</c> takes it.</summary>
    public override string ToString() => Version.Length == 0 || PythonCatalogue.All.Contains(this) ? Name : $"{Name}:{Version}";
}
