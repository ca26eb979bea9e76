using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Equality;

/// <summary>The belief that <c>in</c> asks <c>is</c>.</summary>
public sealed class InFindsTheObjectOnly : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Equality;

    /// <inheritdoc/>
    public override string Claim => "x in a looks for the object itself, not for an equal one.";

    /// <inheritdoc/>
    public override string Refutation => "a = [] in [[]]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
            PyBool.Of(((PyList)self).Items.Exists(candidate => ReferenceEquals(candidate, item)));
    }
}
