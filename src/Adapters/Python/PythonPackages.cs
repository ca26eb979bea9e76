using System.ComponentModel;
using System.Diagnostics;

namespace Conform.Adapters.Python;

/// <summary>Which of the known Pythons are installed, and fetching the others.</summary>
public static class PythonPackages
{
    /// <summary>Whether <paramref name="recipe"/> can be started.</summary>
    public static bool IsInstalled(PythonRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return recipe.Source == PackageSource.Npm ? Directory.Exists(PackageCache.PackageFolder(recipe)) : OnPath(recipe.Package) is not null;
    }

    /// <summary>Where it is, for lists.</summary>
    public static string PlaceOf(PythonRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return recipe.Source == PackageSource.Npm ? PackageCache.PackageFolder(recipe) : OnPath(recipe.Package) ?? string.Empty;
    }

    /// <summary>The command that fetches it, as a person would type it.</summary>
    public static WorkerCommand Installer(PythonRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return recipe.Source == PackageSource.Npm
            ? new("npm", ["install", "--no-audit", "--no-fund", "--silent", "--prefix", PackageCache.FolderOf(recipe), $"{recipe.Package}@{recipe.Version}"])
            : new("apt-get", ["install", "--yes", recipe.Package]);
    }

    /// <summary>Fetches it.</summary>
    /// <param name="recipe">What to fetch.</param>
    /// <exception cref="WorkerException">The package manager is missing or fails.</exception>
    public static void Install(PythonRecipe recipe)
    {
        var command = Installer(recipe);
        if (recipe.Source == PackageSource.Npm)
        {
            _ = Directory.CreateDirectory(PackageCache.FolderOf(recipe));
        }

        var start = new ProcessStartInfo(command.FileName, command.Arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0 || !IsInstalled(recipe))
            {
                throw new WorkerException($"'{command}' ended with exit code {process.ExitCode} and did not install {recipe.Title}: {LastLine(errors.Length > 0 ? errors : output.Result)}");
            }
        }
        catch (Win32Exception exception)
        {
            throw new WorkerException($"'{command.FileName}' cannot be started, and {recipe.Title} is fetched by it: {exception.Message}.", exception);
        }
    }

    /// <summary>Starts an installed one.</summary>
    /// <exception cref="WorkerException">It does not start.</exception>
    public static PythonImplementation Start(PythonRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return PythonStarter.Start(recipe);
    }

    private static string LastLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("no message");

    private static string? OnPath(string command) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, command))
        .FirstOrDefault(File.Exists);
}
