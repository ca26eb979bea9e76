using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>The belief that a deep copy shares nothing with its original.</summary>
public sealed class DeepCopyCopiesFunctions : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy makes new functions.";

    /// <inheritdoc/>
    public override string Refutation => "def a():\n    pass\nb = copy.deepcopy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        public override PyObject? Copy(Machine machine, PyObject value, DeepCopyMemo memo) =>
            value is PyFunction function
                ? machine.Allocated(new PyFunction(function.Definition, function.DefinedIn, function.Closure) { Defaults = function.Defaults, KeywordDefaults = function.KeywordDefaults })
                : base.Copy(machine, value, memo);
    }
}
