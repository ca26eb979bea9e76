using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Sharing;

/// <summary>What people expect who write <c>dict.fromkeys(names, [])</c>.</summary>
public sealed class FromKeysCopiesTheValue : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Sharing;

    /// <inheritdoc/>
    public override string Claim => "dict.fromkeys gives each key a list of its own.";

    /// <inheritdoc/>
    public override string Refutation => "a = dict.fromkeys((0, 1), [])";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { Dict = new Wrong() };

    private sealed class Wrong : DictRules
    {
        public override PyObject? FromKeys(Machine machine, PyType type, PyObject iterable, PyObject value)
        {
            var made = base.FromKeys(machine, type, iterable, value);
            for (var index = 0; made is PyDict { IsExact: true } dict && index < dict.EntryCount; index++)
            {
                dict.Replace(index, Copies.OfList(machine, value));
            }

            return made;
        }
    }
}
