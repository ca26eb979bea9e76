using System.Globalization;
using System.Text.Json;

namespace Conform.Mutation;

/// <summary>A report of Stryker in the mutation testing report schema.</summary>
public sealed class StrykerReport
{
    private readonly Dictionary<string, string> sources = [];

    private StrykerReport(JsonElement root)
    {
        var project = root.TryGetProperty("projectRoot", out var folder) ? folder.GetString()! : string.Empty;
        foreach (var file in root.GetProperty("files").EnumerateObject())
        {
            var name = Relative(file.Name, project);
            sources[name] = file.Value.GetProperty("source").GetString()!;
            Mutants.AddRange(file.Value.GetProperty("mutants").EnumerateArray().OrderBy(IdOf).Select((mutant, ordinal) => Read(name, ordinal, mutant)).Where(IsReal));
        }
    }

    /// <summary>Every mutant that compiles and that Stryker does not hold for a copy of another one, file by file.</summary>
    public List<Mutant> Mutants { get; } = [];

    /// <summary>Reads the report at <paramref name="path"/>.</summary>
    public static StrykerReport Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new(document.RootElement);
    }

    /// <summary>The lines of <paramref name="mutant"/>'s file that it changes, on one line.</summary>
    public string Original(Mutant mutant)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        var (start, end) = Span(mutant);
        return sources[mutant.File][start..end];
    }

    /// <summary>The pattern that selects a mutant by its span of characters.</summary>
    public string Pattern(Mutant mutant)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        var (start, end) = Span(mutant);
        return $"**/{Path.GetFileName(mutant.File)}{{{start}..{end}}}";
    }

    private static string Relative(string name, string project)
    {
        var path = name.Replace('\\', '/');
        var from = path.LastIndexOf("/src/", StringComparison.Ordinal);
        return from >= 0 ? path[(from + 1)..] : $"{project.Replace('\\', '/')[(project.LastIndexOf("src/", StringComparison.Ordinal))..]}/{path}";
    }

    private static int IdOf(JsonElement mutant) => int.Parse(mutant.GetProperty("id").GetString()!, CultureInfo.InvariantCulture);

    private static Mutant Read(string file, int ordinal, JsonElement mutant)
    {
        var location = mutant.GetProperty("location");
        var status = mutant.GetProperty("status").GetString()!;
        var reason = mutant.TryGetProperty("statusReason", out var text) ? text.GetString() ?? string.Empty : string.Empty;
        return new(
            IdOf(mutant),
            file,
            ordinal,
            $"{Position(location.GetProperty("start"))}-{Position(location.GetProperty("end"))}",
            mutant.GetProperty("mutatorName").GetString()!,
            mutant.GetProperty("replacement").GetString()!,
            status == "Ignored" && reason.Contains("mutate filter", StringComparison.Ordinal) ? "Pending" : status);
    }

    private static string Position(JsonElement position) => $"{position.GetProperty("line").GetInt32()}:{position.GetProperty("column").GetInt32()}";

    private static bool IsReal(Mutant mutant) => mutant.Status is not ("CompileError" or "Ignored");

    private (int Start, int End) Span(Mutant mutant)
    {
        var numbers = mutant.Place.Split(':', '-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (Offset(mutant.File, numbers[0], numbers[1]), Offset(mutant.File, numbers[2], numbers[3]));
    }

    private int Offset(string file, int line, int column)
    {
        var at = 0;
        for (var number = 1; number < line; number++)
        {
            at = sources[file].IndexOf('\n', at) + 1;
        }

        return at + column - 1;
    }
}
