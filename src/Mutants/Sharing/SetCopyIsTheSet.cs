using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>A copy that copies nothing.</summary>
public sealed class SetCopyIsTheSet : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "s.copy() is s.";

    /// <inheritdoc/>
    public override string Refutation => "a = set('0123a').copy()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Set = new Wrong() };

    private sealed class Wrong : SetRules
    {
        public override PyObject? Copy(Machine machine, PySet self) => self;
    }
}
