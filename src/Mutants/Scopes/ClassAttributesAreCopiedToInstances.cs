using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Scopes;

/// <summary>The belief that attributes in a class body belong to each object.</summary>
public sealed class ClassAttributesAreCopiedToInstances : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Scopes;

    /// <inheritdoc/>
    public override string Claim => "Each object has a copy of a list that is an attribute of its class.";

    /// <inheritdoc/>
    public override string Refutation => "class A:\n    b = []\na = A()";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Instantiation = new Wrong() };

    private sealed class Wrong : InstantiationRules
    {
        public override PyObject? Call(Machine machine, PyType type, CallArguments arguments)
        {
            var made = base.Call(machine, type, arguments);
            if (made is not null && ReferenceEquals(made.Type, type) && !type.Members!.ContainsKey("__slots__"))
            {
                foreach (var (name, value) in type.Members.Where(member => member.Value is PyList && !member.Key.StartsWith('_')))
                {
                    _ = machine.Rules.Attributes.DictionaryOf(machine, made).TrySet(machine, machine.Rules.Attributes.Name(machine, name), Copies.OfList(machine, value));
                }
            }

            return made;
        }
    }
}
