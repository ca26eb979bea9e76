using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Copying;

/// <summary>What <c>copy.copy</c> returns.</summary>
public class ShallowCopyRules
{
    /// <summary><c>copy.copy(value)</c>.</summary>
    public virtual PyObject? Copy(Machine machine, PyObject value) => machine.NotModelled("copy.copy");
}
