using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>A conversion that finds nothing to convert.</summary>
public sealed class ListOfAListIsTheList : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "list(a) is a.";

    /// <inheritdoc/>
    public override string Refutation => "a = []\nb = list(a)";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override PyObject? Construct(Machine machine, CallArguments arguments) =>
            arguments is { Positional: [PyList { Type.IsHeap: false } list], Keywords.Length: 0 } ? list : base.Construct(machine, arguments);
    }
}
