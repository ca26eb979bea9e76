using Conform.Model.Code;
using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>A function that the program defined.</summary>
/// <remarks>Each execution of a definition makes a new one. Source: Python Language Reference, 3.2 "User-defined functions".</remarks>
public sealed class PyFunction : PyObject
{
    /// <summary>Makes a function.</summary>
    /// <param name="definition">What defines it.</param>
    /// <param name="frame">Where the definition ran.</param>
    /// <param name="closure">The cells of its free variables.</param>
    public PyFunction(FunctionEvaluation definition, Frame frame, PyCell[] closure)
        : base(PyType.Function)
    {
        (Definition, DefinedIn, Closure) = (definition, frame, closure);
        (Name, QualifiedName, Documentation) = (Code.Name, Code.QualifiedName, Code.Documentation);
    }

    /// <summary>What defines it.</summary>
    public FunctionEvaluation Definition { get; }

    /// <summary>The frame in which the definition ran.</summary>
    public Frame DefinedIn { get; }

    /// <summary>Its code.</summary>
    public FunctionCode Code => Definition.Code;

    /// <summary>The cells of its free variables, in the order of <see cref="FunctionCode.Free"/>.</summary>
    public PyCell[] Closure { get; }

    /// <summary>Its <c>__name__</c>.</summary>
    public PyObject Name { get; set; }

    /// <summary>Its <c>__qualname__</c>.</summary>
    public PyObject QualifiedName { get; set; }

    /// <summary>Its <c>__doc__</c>.</summary>
    public PyObject Documentation { get; set; }

    /// <summary>Its <c>__defaults__</c>, the values of the last positional parameters, or null.</summary>
    public PyTuple? Defaults { get; set; }

    /// <summary>Its <c>__annotations__</c>, made when it is asked for.</summary>
    public PyDict? Annotations { get; set; }

    /// <summary>Its <c>__kwdefaults__</c>, by name, or null.</summary>
    public PyDict? KeywordDefaults { get; set; }
}
