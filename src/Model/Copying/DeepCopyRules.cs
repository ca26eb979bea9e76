using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Copying;

/// <summary>What <c>copy.deepcopy</c> returns.</summary>
public class DeepCopyRules
{
    /// <summary><c>copy.deepcopy(value)</c>.</summary>
    public virtual PyObject? Copy(Machine machine, PyObject value) => machine.NotModelled("copy.deepcopy");
}
