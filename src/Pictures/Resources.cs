namespace Conform.Pictures;

/// <summary>The style sheets, scripts and pages that this assembly carries.</summary>
internal static class Resources
{
    /// <summary>The text of one, with LF line ends.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no resource '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
