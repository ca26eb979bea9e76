using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.RealBugs;

/// <summary>Seen in Brython and Skulpt; so it was in Python 2.</summary>
public sealed class ExceptNameStaysBound : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.RealBugs;

    /// <inheritdoc/>
    public override string Claim => "After except E as e, e is still bound.";

    /// <inheritdoc/>
    public override string Refutation => "try:\n    a\nexcept NameError as b:\n    pass";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Exception = new Wrong() };

    private sealed class Wrong : ExceptionRules
    {
        public override void ForgetName(Frame frame, Target name)
        {
        }
    }
}
