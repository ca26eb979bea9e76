using System.Globalization;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Text;

namespace Conform.Bench;

/// <summary>The programs that are measured: straight-line ones of about twenty statements.</summary>
internal static class ProgramSelection
{
    /// <summary>What needs more than assignments, calls and operators of the first part of the language.</summary>
    private const Features StraightLine = Features.Copy | Features.Delete | Features.SliceAssignment | Features.Sets | Features.Bytes | Features.ByteArrays
        | Features.Complex | Features.WideStrings | Features.DictUnion | Features.RemovePrefix | Features.ReversedDicts | Features.SlicesAndRanges;

    /// <summary>The settings of generation: what the profile has of straight-line programs.</summary>
    public static GenerationSettings Settings(Profile profile) => new() { Features = profile.Features & StraightLine, Version = profile.Version };

    /// <summary>The first <paramref name="count"/> programs of <paramref name="seed"/> at level <c>cpython</c>, in mixed cells.</summary>
    public static IReadOnlyList<Program> Generate(ulong seed, int count, Profile profile)
    {
        var settings = Settings(profile);
        return [.. Enumerable.Range(0, count).Select(index => ProgramSequence.At(seed, index, settings))];
    }

    /// <summary>The programs in the files of <paramref name="folder"/>, by name.</summary>
    public static IReadOnlyList<Program> Read(string folder) =>
        [.. Directory.GetFiles(folder, "*.py").Order(StringComparer.Ordinal).Select(file => ProgramText.Parse(File.ReadAllBytes(file).AsSpan()))];

    /// <summary>Writes each program into a file of <paramref name="folder"/>.</summary>
    public static void Write(string folder, IReadOnlyList<Program> programs)
    {
        _ = Directory.CreateDirectory(folder);
        for (var index = 0; index < programs.Count; index++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{index:D5}.py");
            File.WriteAllText(Path.Combine(folder, name), ProgramText.Render(programs[index]));
        }
    }
}
