using System.Runtime.CompilerServices;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Mutants.Scopes;

/// <summary>The belief that a method is stored in its object.</summary>
public sealed class BoundMethodsAreOneObject : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Scopes;

    /// <inheritdoc/>
    public override string Claim => "x.f is always the same object.";

    /// <inheritdoc/>
    public override string Refutation => "class A:\n    def b(c):\n        pass\na = A()\nd = [a.b, a.b]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Attributes = new Wrong() };

    private sealed class Wrong : AttributeRules
    {
        private readonly ConditionalWeakTable<PyObject, Dictionary<PyObject, PyObject>> methods = [];

        public override PyObject? BindFunction(Machine machine, PyObject function, PyObject self)
        {
            var known = methods.GetValue(self, _ => new(ReferenceEqualityComparer.Instance));
            if (!known.TryGetValue(function, out var method) && base.BindFunction(machine, function, self) is { } made)
            {
                known.Add(function, method = made);
            }

            return method;
        }
    }
}
