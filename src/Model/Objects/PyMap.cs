using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>A <c>map</c> object: yields what a function makes of one object of each of its iterators.</summary>
/// <remarks>Source: CPython, <c>map_next</c>.</remarks>
public sealed class PyMap : PyCallingIterator
{
    /// <summary>Makes a <c>map</c> object.</summary>
    /// <param name="function">What is called; whether it can be shows when it is.</param>
    /// <param name="sources">The iterators, one or more.</param>
    /// <param name="isStrict">Whether iterators of different lengths are an error.</param>
    public PyMap(PyObject function, IReadOnlyList<PyIterator> sources, bool isStrict)
        : base(IteratorTypes.Map) => (Function, Sources, IsStrict) = (function, sources, isStrict);

    /// <summary>What is called.</summary>
    public PyObject Function { get; }

    /// <summary>The iterators.</summary>
    public IReadOnlyList<PyIterator> Sources { get; }

    /// <summary>Whether iterators of different lengths are an error.</summary>
    public bool IsStrict { get; }

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => Sources.Select(source => source.Visible).Append(Function);

    /// <inheritdoc/>
    public override PyObject? Advance(Machine machine)
    {
        var arguments = new PyObject[Sources.Count];
        for (var index = 0; index < arguments.Length; index++)
        {
            if (Sources[index].Advance(machine) is not { } argument)
            {
                return IsStrict ? CheckEnds(machine, Sources, index, "map") : null;
            }

            arguments[index] = argument;
        }

        return machine.Step() ? machine.Rules.Of(Function).Call(machine, Function, CallArguments.Of(arguments)) : null;
    }
}
