using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Scopes;

/// <summary>The belief that inheritance copies.</summary>
public sealed class SubclassesHaveTheirOwnAttributes : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Scopes;

    /// <inheritdoc/>
    public override string Claim => "A class has copies of the lists that are attributes of its bases.";

    /// <inheritdoc/>
    public override string Refutation => "class A:\n    a = []\nclass B(A):\n    pass";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Classes = new Wrong() };

    private sealed class Wrong : ClassRules
    {
        public override PyType? Make(Machine machine, string name, PyType[] bases, OrderedDictionary<string, PyObject> members)
        {
            foreach (var (inherited, value) in bases.SelectMany(parent => parent.Members?.ToArray() ?? []))
            {
                if (value is PyList && !inherited.StartsWith('_'))
                {
                    _ = members.TryAdd(inherited, Copies.OfList(machine, value));
                }
            }

            return base.Make(machine, name, bases, members);
        }
    }
}
