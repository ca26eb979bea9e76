using FsCheck;
using FsCheck.Fluent;

namespace Conform.Programs.Generating;

/// <summary>The outline of a program, drawn before its statements.</summary>
/// <param name="Statements">Number of statements, 1 or more.</param>
/// <param name="Cells">How they are spread over cells; never <see cref="CellLayout.Mixed"/>.</param>
/// <param name="Mode">How closely operands fit.</param>
/// <param name="IsStructured">Whether it has blocks, functions and classes, as far as the settings allow.</param>
internal sealed record ProgramShape(int Statements, CellLayout Cells, GenerationMode Mode, bool IsStructured)
{
    /// <summary>Draws an outline.</summary>
    internal static Gen<ProgramShape> Shapes(GenerationSettings settings) =>
        from statements in Lengths(settings.Statements)
        from cells in Layouts(settings.Cells)
        from mode in Modes(settings.Mode)
        from structured in Gen.Frequency((6, Gen.Constant(true)), (4, Gen.Constant(false)))
        select new ProgramShape(statements, cells, mode, structured);

    private static Gen<int> Lengths(int statements) =>
        Gen.Frequency((3, Gen.Constant(statements)), (1, Gen.Choose(Math.Max(1, statements / 4), statements)));

    private static Gen<CellLayout> Layouts(CellLayout layout) =>
        layout == CellLayout.Mixed ? Gen.Elements(CellLayout.Script, CellLayout.Blocks, CellLayout.Statements) : Gen.Constant(layout);

    private static Gen<GenerationMode> Modes(GenerationMode mode) => mode == GenerationMode.WellTyped
        ? Gen.Frequency((17, Gen.Constant(mode)), (2, Gen.Constant(GenerationMode.SingleOperation)), (1, Gen.Constant(GenerationMode.Wild)))
        : Gen.Constant(mode);
}
