using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <summary>What can be done with a module.</summary>
/// <remarks>Its repr holds the path of a file and is not modelled. Source: CPython, Objects/moduleobject.c.</remarks>
public class ModuleRules : IdentityTypeRules
{
    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) =>
        ((PyModule)self).Attributes.GetValueOrDefault(name)
        ?? machine.Raise(ErrorTypes.AttributeError, $"module '{((PyModule)self).Name}' has no attribute '{name}'");

    /// <inheritdoc/>
    public override PyObject? Call(Machine machine, PyObject self, CallArguments arguments) =>
        machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.moduleIsNotCallable", ((PyModule)self).Name));
}
