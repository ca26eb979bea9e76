using FsCheck;
using FsCheck.Fluent;

namespace Conform.Programs.Generating;

/// <summary>FsCheck generators of programs.</summary>
public static class ProgramGenerator
{
    /// <summary>Programs as <paramref name="settings"/> describe them; FsCheck's size has no influence.</summary>
    /// <returns>A generator of which each draw depends on FsCheck's seed and the settings alone. Thread-safe.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of statements is not 1 to 1000.</exception>
    public static Gen<Program> Programs(GenerationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Statements, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Statements, 1000, nameof(settings));
        var operations = new OperationChoice(settings);
        return
            from shape in ProgramShape.Shapes(settings)
            from high in Gen.Choose(0, int.MaxValue)
            from low in Gen.Choose(0, int.MaxValue)
            select Write(shape, settings, operations, new Choices(((ulong)high << 31) | (uint)low));
    }

    private static Program Write(ProgramShape shape, GenerationSettings settings, OperationChoice operations, Choices choices) =>
        new ProgramWriter(shape, settings, shape.Mode == GenerationMode.Swarm ? operations.Swarm(choices) : operations, choices).Write();
}
