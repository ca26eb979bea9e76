using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <summary>What can be done with <c>...</c>.</summary>
/// <remarks>Source: Python Library Reference, "The Ellipsis Object".</remarks>
public class EllipsisRules : IdentityTypeRules
{
    /// <summary><c>type(...)()</c>: the object itself.</summary>
    /// <remarks>Source: CPython, <c>ellipsis_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments) => NoneRules.Singleton(machine, arguments, "EllipsisType", PyEllipsis.Instance);

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        _ = text.Append("Ellipsis");
        return true;
    }
}
