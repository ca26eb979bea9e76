using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Atomicity;

/// <summary>The belief that a call that raises has no effect.</summary>
public sealed class FailedDictUpdateChangesNothing : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Atomicity;

    /// <inheritdoc/>
    public override string Claim => "If update raises, the dict is as before.";

    /// <inheritdoc/>
    public override string Refutation => "a = {}\na.update([(0, 0), 0])";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override bool TryUpdate(Machine machine, PyDict self, string function, CallArguments arguments)
        {
            var before = new PyDict();
            before.CloneFrom(self);
            if (base.TryUpdate(machine, self, function, arguments))
            {
                return true;
            }

            self.Clear();
            self.CloneFrom(before);
            return false;
        }
    }
}
