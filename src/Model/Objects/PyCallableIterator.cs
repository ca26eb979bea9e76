using Conform.Model.Execution;

namespace Conform.Model.Objects;

/// <summary>What <c>iter(callable, sentinel)</c> makes: yields what a call returns, until that equals the sentinel.</summary>
/// <remarks>Source: CPython, <c>calliter_iternext</c>.</remarks>
public sealed class PyCallableIterator : PyIterator
{
    /// <summary>Makes an iterator.</summary>
    public PyCallableIterator(PyObject function, PyObject sentinel)
        : base(IteratorTypes.Callable) => (Function, Sentinel) = (function, sentinel);

    /// <summary>What is called, or null at the end.</summary>
    public PyObject? Function { get; private set; }

    /// <summary>What ends the iterator.</summary>
    public PyObject Sentinel { get; }

    /// <inheritdoc/>
    public override bool HasLengthHint => false;

    /// <inheritdoc/>
    public override IEnumerable<PyObject?> Held => Function is null ? [] : [Function, Sentinel];

    /// <inheritdoc/>
    public override PyObject? Next(Machine machine)
    {
        if (Function is not { } function || !machine.Step())
        {
            return null;
        }

        var result = machine.Rules.Of(function).Call(machine, function, CallArguments.Of());
        if (result is null)
        {
            PyCallingIterator.TakeStop(machine);
            Function = machine.HasFailed ? Function : null;
            return null;
        }

        if (Function is null)
        {
            // The call has used the iterator up; 3.8 and 3.9 compare with a sentinel that is gone.
            return machine.Profile.Flag("iterators.usedUpInItsCall") ? null : machine.NotModelled("an iterator that its own call uses up");
        }

        if (!machine.Rules.Comparison.TryElementsEqual(machine, Sentinel, result, out var ends))
        {
            return null;
        }

        Function = ends ? null : Function;
        return ends ? null : result;
    }
}
