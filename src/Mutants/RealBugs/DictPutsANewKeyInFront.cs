using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in MicroPython, which does not keep the order of insertion.</summary>
public sealed class DictPutsANewKeyInFront : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "A new key comes before the keys that are there.";

    /// <inheritdoc/>
    public override string Refutation => "a = a[0] = {None: None}";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override bool SetItem(Machine machine, PyObject self, PyObject index, PyObject value)
        {
            var dict = (PyDict)self;
            var before = new PyDict();
            before.CloneFrom(dict);
            if (!dict.TrySet(machine, index, value))
            {
                return false;
            }

            if (dict.Count > before.Count)
            {
                dict.Clear();
                return dict.TrySet(machine, index, value) && TryMergeDict(machine, dict, before);
            }

            return true;
        }
    }
}
