using Conform.Programs.Enumerating;

namespace Conform.Programs.Shrinking;

/// <summary>Proposes the best-known small programs: what shows in one of them need not be shown in a more complicated way.</summary>
public sealed class TryWellKnownPrograms : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "try well-known programs";

    /// <inheritdoc/>
    public override bool IsExhaustive => true;

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) => program.StatementCount > 0 ? WellKnownPrograms.All : [];
}
