using System.Runtime.CompilerServices;
using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.DeepCopying;

/// <summary>The belief that the memo goes by equality.</summary>
public sealed class DeepCopyMergesEmptyLists : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.DeepCopying;

    /// <inheritdoc/>
    public override string Claim => "copy.deepcopy makes one list of all empty lists.";

    /// <inheritdoc/>
    public override string Refutation => "a = copy.deepcopy([[], []])";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { DeepCopy = new Wrong() };

    private sealed class Wrong : DeepCopyRules
    {
        private readonly ConditionalWeakTable<DeepCopyMemo, PyList> copies = [];

        public override PyObject? CopyList(Machine machine, PyList value, DeepCopyMemo memo) =>
            value.Items.Count == 0 ? copies.GetValue(memo, _ => machine.List([])) : base.CopyList(machine, value, memo);
    }
}
