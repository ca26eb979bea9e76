using System.Reflection;

namespace Conform.Adapters.Python;

/// <summary>The scripts of the observer as files, in a folder of their own under the system's temporary folder. <see cref="Dispose"/> removes it.</summary>
internal sealed class ScriptFolder : IDisposable
{
    private const string Prefix = "Conform.Adapters.Python.";

    private static readonly Assembly Resources = typeof(ScriptFolder).Assembly;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("conform-python-");

    /// <summary>The text of one script.</summary>
    public static string Read(string name)
    {
        using var stream = Resources.GetManifestResourceStream(Prefix + name) ?? throw new ArgumentException($"There is no script '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The path of a file that holds the scripts called <paramref name="parts"/> one after the other.</summary>
    public string Write(string name, params ReadOnlySpan<string> parts)
    {
        var text = string.Empty;
        foreach (var part in parts)
        {
            text += Read(part) + "\n";
        }

        return WriteText(name, text);
    }

    /// <summary>The path of a file that holds <paramref name="text"/>.</summary>
    public string WriteText(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A file is still open; the system clears its temporary folder.
        }
    }
}
