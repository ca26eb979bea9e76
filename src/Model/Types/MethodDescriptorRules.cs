using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <summary>What can be done with a method as an attribute of its type, such as <c>list.append</c>.</summary>
/// <remarks>Source: CPython, Objects/descrobject.c.</remarks>
public class MethodDescriptorRules : IdentityTypeRules
{
    /// <inheritdoc/>
    public override bool IsCallable(Machine machine, PyObject self) => true;

    /// <summary>Calls the method; the first argument is the receiver and must be of the type.</summary>
    public override PyObject? Call(Machine machine, PyObject self, CallArguments arguments)
    {
        var method = ((PyMethodDescriptor)self).Method;
        var owner = method.Owner!;
        var isSpecial = ReferenceEquals(self.Type, PyType.WrapperDescriptor);
        if (method.IsPython && (arguments.Positional.Length == 0 || !arguments.Positional[0].Type.IsSubtypeOf(owner)))
        {
            // The receiver is a parameter like any other. Which others are missing too is not told here, nor what becomes of a receiver of another type.
            return method.Signature.Required > 0 || arguments.Keywords.Length > 0 || arguments.Positional.Length > 0
                ? machine.NotModelled("a call of a method of Counter without its receiver")
                : machine.Raise(
                    ErrorTypes.TypeError,
                    $"{(machine.Profile.Flag("core.functionIsNamedInFull") ? $"{owner.Name}." : string.Empty)}{method.Name}() missing 1 required positional argument: 'self'");
        }

        if (arguments.Positional.Length == 0)
        {
            return machine.Raise(ErrorTypes.TypeError, isSpecial
                ? $"descriptor '{method.Name}' of '{owner.Name}' object needs an argument"
                : machine.Profile.Text("core.unboundMethodNeedsArgument", owner.Name, method.Name));
        }

        var receiver = arguments.Positional[0];
        if (!isSpecial && method.Raw is null && method.Signature.Style is CallStyle.Variadic or CallStyle.Parsed && arguments.Keywords.Length > 0 && receiver.Type.IsSubtypeOf(owner))
        {
            var qualifier = machine.Profile.Flag("core.methodIsNamedWithItsType") ? $"{owner.ShortName}." : string.Empty;
            return machine.Raise(ErrorTypes.TypeError, $"{qualifier}{method.Name}() takes no keyword arguments");
        }

        if (receiver is PyOrderedDict && ReferenceEquals(owner, PyType.Dict) && method.Name is "__delitem__" or "pop" or "popitem" or "clear")
        {
            return machine.NotModelled("an OrderedDict whose order holds keys that the dict has lost");
        }

        return receiver.Type.IsSubtypeOf(owner)
            ? method.Invoke(machine, receiver, new(arguments.Positional[1..], arguments.Keywords))
            : machine.Raise(ErrorTypes.TypeError, isSpecial
                ? $"descriptor '{method.Name}' requires a '{owner.Name}' object but received a '{receiver.Type.Name}'"
                : $"descriptor '{method.Name}' for '{owner.Name}' objects doesn't apply to a '{receiver.Type.Name}' object");
    }

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name)
    {
        var method = ((PyMethodDescriptor)self).Method;
        return name switch
        {
            "__name__" => machine.Shared.AttributeName(machine, method.Name),
            "__objclass__" => method.Owner,
            _ => machine.NotModelled($"the attribute '{name}' of '{self.Type.Name}'"),
        };
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var method = ((PyMethodDescriptor)self).Method;
        _ = text.Append(ReferenceEquals(self.Type, PyType.WrapperDescriptor) ? "<slot wrapper '" : "<method '").Append(method.Name).Append("' of '").Append(method.Owner!.Name).Append("' objects>");
        return true;
    }
}
