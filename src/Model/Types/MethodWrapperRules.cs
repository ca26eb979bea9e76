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

    /// <summary>Attributes that the type does not have may have been copied from the function.</summary>
    public override bool HasGenericAttributes => false;

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>functools_wraps</c> in Objects/funcobject.c.</remarks>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name)
    {
        var copiesAttributes = machine.Profile.Flag("classes.methodWrapperCopiesAttributes");
        return name switch
        {
            "__func__" => ((PyMethodWrapper)self).Function,
            "__wrapped__" when copiesAttributes => ((PyMethodWrapper)self).Function,
            "__isabstractmethod__" => machine.NotModelled($"the attribute '{name}' of '{type.Name}'"),
            "__dict__" or "__module__" or "__name__" or "__qualname__" or "__doc__" or "__annotations__" when copiesAttributes =>
                machine.NotModelled($"the attribute '{name}' of '{type.Name}', which is copied from the function"),
            _ => machine.Rules.Attributes.GetOrdinary(machine, self, name),
        };
    }

    /// <inheritdoc/>
    /// <remarks>It has a <c>__dict__</c>, and from 3.10 on in it what was copied from the function.</remarks>
    public override bool SetAttribute(Machine machine, PyObject self, string name, PyObject? value) =>
        machine.NotModelled($"an assignment to the attribute '{name}' of '{type.Name}'") is not null;

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) => Representation.TryWriteAddress(machine, text);
}
