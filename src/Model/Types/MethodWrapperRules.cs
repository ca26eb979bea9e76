using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with a static method or class method object, and the calls of these types.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>staticmethod</c> and <c>classmethod</c>; CPython, Objects/funcobject.c.</remarks>
public class MethodWrapperRules(PyType type) : IdentityTypeRules
{
    private readonly PyType type = type;

    /// <inheritdoc/>
    public override PyObject? Construct(Machine machine, CallArguments arguments) =>
        ArgumentBinding.BindType(machine, type, Signature.Positional(1, 1), arguments) is { } bound ? machine.Allocated(new PyMethodWrapper(type, bound[0]!)) : null;

    /// <inheritdoc/>
    public override bool IsCallable(Machine machine, PyObject self) => ReferenceEquals(type, PyType.StaticMethod) && machine.Profile.Flag("classes.staticMethodIsCallable");

    /// <summary>A static method can be called from 3.10 on.</summary>
    public override PyObject? Call(Machine machine, PyObject self, CallArguments arguments)
    {
        var function = ((PyMethodWrapper)self).Function;
        return ReferenceEquals(type, PyType.StaticMethod) && machine.Profile.Flag("classes.staticMethodIsCallable")
            ? machine.Rules.Of(function).Call(machine, function, arguments)
            : base.Call(machine, self, arguments);
    }

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) =>
        name is "__func__" or "__wrapped__" ? ((PyMethodWrapper)self).Function : machine.NotModelled($"the attribute '{name}' of '{type.Name}'");

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) => Representation.TryWriteAddress(machine, text);
}
