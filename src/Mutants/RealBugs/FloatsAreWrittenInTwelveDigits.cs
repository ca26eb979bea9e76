using System.Globalization;
using Conform.Model;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Skulpt, which writes 0.1 + 0.2 as 0.3; so it was in Python 2.</summary>
public sealed class FloatsAreWrittenInTwelveDigits : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "repr of a float has at most twelve digits.";

    /// <inheritdoc/>
    public override string Refutation => "a = repr(1 / 3)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Float = new Wrong() };

    private sealed class Wrong : FloatRules
    {
        public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
        {
            var rounded = double.Parse(((PyFloat)self).Value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return base.TryRepr(machine, new PyFloat(rounded), text);
        }
    }
}
