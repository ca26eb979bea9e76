using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Release;

/// <summary>A deletion taken for a loop.</summary>
public sealed class SlicesDieFromTheFirstItem : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Release;

    /// <inheritdoc/>
    public override string Claim => "A slice that is deleted or cleared lets go of its first item first.";

    /// <inheritdoc/>
    public override string Refutation => "class a:\n    pass\na = [a(), a()]\n# %%\ndel a[:]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override IEnumerable<PyObject> LetGo(PyList self, long start, long step, long count) => base.LetGo(self, start, step, count).Reverse();
    }
}
