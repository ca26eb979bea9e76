using Conform.Model.Copying;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Sharing;

/// <summary>The belief that a copy shares nothing with its original.</summary>
public sealed class ShallowCopyIsOneLevelTooDeep : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "copy.copy copies the lists inside a list, too.";

    /// <inheritdoc/>
    public override string Refutation => "a = [[]]\nb = copy.copy(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { ShallowCopy = new Wrong() };

    private sealed class Wrong : ShallowCopyRules
    {
        public override PyObject? CopyList(Machine machine, PyList value)
        {
            var copies = new Dictionary<PyObject, PyObject>(ReferenceEqualityComparer.Instance);
            var items = new List<PyObject>(value.Items);
            for (var index = 0; index < items.Count; index++)
            {
                if (items[index] is PyList inner)
                {
                    items[index] = copies.TryGetValue(inner, out var known) ? known : copies[inner] = machine.List([.. inner.Items]);
                }
            }

            return machine.List(items);
        }
    }
}
