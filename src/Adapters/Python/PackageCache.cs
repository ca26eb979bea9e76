namespace Conform.Adapters.Python;

/// <summary>Where packages are that npm fetched: a folder for each package and version, under the user's cache.</summary>
/// <remarks>Disposable: what is deleted is fetched again by <c>conform implementations --install</c>.</remarks>
internal static class PackageCache
{
    /// <summary>The variable that names another folder.</summary>
    public const string Variable = "CONFORM_CACHE";

    /// <summary>The cache of this project: what <see cref="Variable"/> says, else <c>conform</c> in the user's cache folder (<c>XDG_CACHE_HOME</c>, <c>~/.cache</c>, the
    /// local application data on Windows).</summary>
    public static string Root =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named
        : Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "conform");

    /// <summary>The folder into which npm puts one package.</summary>
    public static string FolderOf(PythonRecipe recipe) => Path.Combine(Root, "python", $"{recipe.Name}-{recipe.Version}");

    /// <summary>The folder of the package itself, whether it is there or not.</summary>
    public static string PackageFolder(PythonRecipe recipe) => Path.Combine([FolderOf(recipe), "node_modules", .. recipe.Package.Split('/')]);
}
