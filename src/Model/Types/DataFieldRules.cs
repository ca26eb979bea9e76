using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <summary>What can be done with a field of a dataclass. Its class is written in Python: its attributes and methods are not modelled.</summary>
/// <remarks>Source: CPython, <c>Field</c> in Lib/dataclasses.py.</remarks>
public class DataFieldRules : IdentityTypeRules
{
    /// <inheritdoc/>
    public override bool HasGenericAttributes => false;

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) =>
        name == "__class__" ? self.Type : machine.NotModelled($"the attribute '{name}' of a field");

    /// <inheritdoc/>
    public override bool SetAttribute(Machine machine, PyObject self, string name, PyObject? value) =>
        machine.NotModelled($"an assignment to the attribute '{name}' of a field") is not null;

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) => machine.NotModelled("the repr of a field") is not null;
}
