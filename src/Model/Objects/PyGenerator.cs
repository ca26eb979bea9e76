using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>A generator: a call whose body runs from one <c>yield</c> to the next.</summary>
/// <remarks>Source: Python Language Reference, 6.2.9.1 "Generator-iterator methods"; CPython, Objects/genobject.c.</remarks>
public sealed class PyGenerator : PyCallingIterator
{
    /// <summary>Makes a generator that has not begun.</summary>
    /// <param name="frame">The frame with the arguments bound.</param>
    /// <param name="name">Its <c>__name__</c>.</param>
    /// <param name="qualifiedName">Its <c>__qualname__</c>.</param>
    public PyGenerator(Frame frame, PyObject name, PyObject qualifiedName)
        : base(IteratorTypes.Generator) => (Frame, Name, QualifiedName) = (frame, name, qualifiedName);

    /// <summary>Its <c>__name__</c>.</summary>
    public PyObject Name { get; set; }

    /// <summary>Its <c>__qualname__</c>.</summary>
    public PyObject QualifiedName { get; set; }

    /// <summary>Whether the last call that evaluated to it has made it, so that nothing else refers to it.</summary>
    public bool IsNew { get; set; }

    /// <summary>The frame of its body.</summary>
    public Frame Frame { get; }

    /// <summary>Where it is.</summary>
    public GeneratorState Progress { get; set; }

    /// <inheritdoc/>
    public override PyObject? Advance(Machine machine) => machine.Rules.Generator.Send(machine, this, PyNone.Instance);
}

/// <summary>Where a generator is.</summary>
public enum GeneratorState
{
    /// <summary>Before its first statement.</summary>
    Created,

    /// <summary>At a <c>yield</c>.</summary>
    Suspended,

    /// <summary>Running.</summary>
    Running,

    /// <summary>At its end.</summary>
    Finished,
}
