namespace Conform.Programs.Shrinking;

/// <summary>Drops lines of the header that nothing needs any more.</summary>
public sealed class DropImports : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "drop imports";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        Runs(program.Imports.Count).Select(range => program with { Imports = Without(program.Imports, range) });
}
