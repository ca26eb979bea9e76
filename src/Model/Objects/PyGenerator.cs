using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>A generator: a call whose body runs from one <c>yield</c> to the next.</summary>
/// <remarks>Source: Python Language Reference, 6.2.9.1 "Generator-iterator methods"; CPython, Objects/genobject.c.</remarks>
public sealed class PyGenerator : PyCallingIterator
{
    /// <summary>Makes a generator that has not begun.</summary>
    /// <param name="frame">The frame with the arguments bound.</param>
    public PyGenerator(Frame frame)
        : base(IteratorTypes.Generator) => Frame = frame;

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
