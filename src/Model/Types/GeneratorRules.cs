using System.Collections.Frozen;
using Conform.Model.Code;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with a generator.</summary>
/// <remarks>Source: Python Language Reference, 6.2.9.1 "Generator-iterator methods"; CPython, Objects/genobject.c.</remarks>
public class GeneratorRules : IteratorRules
{
    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods { get; } = new BuiltinMethod[]
    {
        new(IteratorTypes.Generator, "send", Signature.One, static (machine, self, arguments) => Ended(machine, machine.Rules.Generator.Send(machine, (PyGenerator)self, arguments[0]!))),
        new(IteratorTypes.Generator, "throw", Signature.Positional(1, 3), static (machine, self, arguments) =>
            machine.Rules.Generator.Thrown(machine, arguments) is { } error
                ? Ended(machine, machine.Rules.Generator.Throw(machine, (PyGenerator)self, error, [.. arguments.OfType<PyObject>()]))
                : null),
        new(IteratorTypes.Generator, "close", Signature.None, static (machine, self, _) => machine.Rules.Generator.Close(machine, (PyGenerator)self)),
    }.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    /// <summary>Lets the generator run to its next <c>yield</c>, which evaluates to <paramref name="value"/>.</summary>
    /// <returns>What it yields, or null: at its end, with a <c>StopIteration</c> pending if it returned anything but <c>None</c>, or with another error.</returns>
    /// <remarks>Source: CPython, <c>gen_send_ex</c>.</remarks>
    public virtual PyObject? Send(Machine machine, PyGenerator generator, PyObject value)
    {
        switch (generator.Progress)
        {
            case GeneratorState.Running:
                return machine.Raise(ErrorTypes.ValueError, "generator already executing");
            case GeneratorState.Finished:
                return null;
            case GeneratorState.Created when value is not PyNone:
                return machine.Raise(ErrorTypes.TypeError, "can't send non-None value to a just-started generator");
        }

        (generator.Frame.Suspension!.Sent, generator.Frame.Suspension.Thrown) = (value, null);
        return Run(machine, generator);
    }

    /// <summary>Lets the generator go on with an exception that its <c>yield</c> raises.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="generator">The generator.</param>
    /// <param name="error">The exception.</param>
    /// <param name="arguments">What <c>throw</c> was called with; an iterator written by the program gets it as it is.</param>
    /// <returns>As <see cref="Send"/>.</returns>
    /// <remarks>Source: CPython, <c>_gen_throw</c>.</remarks>
    public virtual PyObject? Throw(Machine machine, PyGenerator generator, PyException error, PyObject[] arguments)
    {
        switch (generator.Progress)
        {
            case GeneratorState.Running:
                return machine.Raise(ErrorTypes.ValueError, "generator already executing");
            case GeneratorState.Created when machine.Profile.Version.IsAtLeast(3, 12):
                // What makes a RuntimeError of a StopIteration is part of the code from 3.12 on, and that has not begun.
                generator.Progress = GeneratorState.Finished;
                return machine.Restore(error);
            case GeneratorState.Created:
                _ = machine.Restore(error);
                return Fail(machine, generator);
            case GeneratorState.Finished:
                return machine.Restore(error);
        }

        (generator.Frame.Suspension!.Thrown, generator.Frame.Suspension.ThrownArguments) = (error, arguments);
        return Run(machine, generator);
    }

    /// <summary>Ends the generator: its <c>yield</c> raises <c>GeneratorExit</c>, so that <c>finally</c> clauses run.</summary>
    /// <returns><c>None</c>, or from 3.13 on what the generator returned then; null if it raises another error or goes on yielding.</returns>
    /// <remarks>Source: CPython, <c>gen_close</c>.</remarks>
    public virtual PyObject? Close(Machine machine, PyGenerator generator)
    {
        if (generator.Progress is GeneratorState.Created or GeneratorState.Finished)
        {
            generator.Progress = GeneratorState.Finished;
            return PyNone.Instance;
        }

        if (Throw(machine, generator, new PyException(ErrorTypes.GeneratorExit, machine.Tuple([])), [ErrorTypes.GeneratorExit]) is not null)
        {
            return machine.Raise(ErrorTypes.RuntimeError, "generator ignored GeneratorExit");
        }

        if (machine.Error is not { } error)
        {
            return machine.Stop is null ? PyNone.Instance : null;
        }

        if (error.Type.IsSubtypeOf(ErrorTypes.GeneratorExit) || error.Type.IsSubtypeOf(ErrorTypes.StopIteration))
        {
            _ = machine.TakeError();
            return error.Type.IsSubtypeOf(ErrorTypes.StopIteration) && machine.Profile.Flag("core.closeReturnsTheValue")
                ? error.Value ?? PyNone.Instance
                : PyNone.Instance;
        }

        return null;
    }

    /// <summary>Ends a generator that nothing refers to any more, as <see cref="Close"/> does; errors are lost.</summary>
    /// <remarks>Source: CPython, <c>_PyGen_Finalize</c>.</remarks>
    public virtual void Forget(Machine machine, PyGenerator generator)
    {
        if (generator.Progress != GeneratorState.Suspended || machine.Stop is not null)
        {
            return;
        }

        var error = machine.TakeError();
        _ = Close(machine, generator);
        _ = machine.TakeError();
        generator.Progress = GeneratorState.Finished;
        if (error is not null)
        {
            _ = machine.Restore(error);
        }
    }

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) => name switch
    {
        "__name__" => ((PyGenerator)self).Name,
        "__qualname__" => ((PyGenerator)self).QualifiedName,
        _ => machine.NotModelled($"the attribute '{name}' of a generator"),
    };

    /// <inheritdoc/>
    public override bool SetAttribute(Machine machine, PyObject self, string name, PyObject? value)
    {
        switch (name)
        {
            case "__name__" or "__qualname__" when value is not PyStr:
                return machine.Raise(ErrorTypes.TypeError, $"{name} must be set to a string object") is not null;
            case "__name__":
                ((PyGenerator)self).Name = value!;
                return true;
            case "__qualname__":
                ((PyGenerator)self).QualifiedName = value!;
                return true;
            default:
                return base.SetAttribute(machine, self, name, value);
        }
    }

    /// <summary>What the <c>yield</c> at which the generator stopped evaluates to now.</summary>
    /// <returns>Null if an exception was thrown into the generator; it is pending then.</returns>
    public virtual PyObject? Resumed(Machine machine, Suspension suspension)
    {
        if (suspension.Thrown is not { } error)
        {
            return suspension.Sent;
        }

        suspension.Thrown = null;
        if (!ReferenceEquals(machine.Handled, suspension.HandledOutside) && machine.Profile.Flag("core.thrownIsChained"))
        {
            ExceptionRules.Chain(machine, error, machine.Handled);
        }

        return machine.Restore(error);
    }

    /// <summary>Hands what was sent to or thrown into the generator on to the iterator to which <c>yield from</c> delegates.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="suspension">Where the generator stopped.</param>
    /// <param name="iterator">The iterator.</param>
    /// <param name="isRaised">Whether the error is raised by the <c>yield from</c>, so that a <c>StopIteration</c> is not its end.</param>
    /// <returns>As <see cref="Send"/>.</returns>
    /// <remarks>Source: PEP 380; CPython, <c>_gen_throw</c>, <c>gen_close_iter</c>.</remarks>
    public virtual PyObject? Delegated(Machine machine, Suspension suspension, PyIterator iterator, out bool isRaised)
    {
        isRaised = false;
        if (suspension.Thrown is not { } error)
        {
            return suspension.Sent is PyNone ? iterator.Advance(machine)
                : iterator is PyGenerator inner ? Send(machine, inner, suspension.Sent)
                : AttributeAccess.Get(machine, iterator.Visible, "send") is { } send ? machine.Rules.Of(send).Call(machine, send, CallArguments.Of(suspension.Sent))
                : null;
        }

        if (error.Type.IsSubtypeOf(ErrorTypes.GeneratorExit))
        {
            return TryCloseDelegate(machine, iterator) ? Resumed(machine, suspension) : Left(machine, suspension);
        }

        PyObject? answer;
        if (iterator is PyGenerator generator)
        {
            suspension.Thrown = null;
            answer = Throw(machine, generator, error, suspension.ThrownArguments ?? [error]);
        }
        else if (!TryOptional(machine, iterator.Visible, "throw", out var thrower))
        {
            suspension.Thrown = null;
            return Left(machine, suspension);
        }
        else if (thrower is null)
        {
            isRaised = !machine.Profile.Flag("iterators.thrownStopIterationEndsYieldFrom");
            return Resumed(machine, suspension);
        }
        else
        {
            suspension.Thrown = null;
            answer = machine.Rules.Of(thrower).Call(machine, thrower, CallArguments.Of(suspension.ThrownArguments ?? [error]));
        }

        return answer ?? Left(machine, suspension);
    }

    /// <summary>Closes the iterator to which <c>yield from</c> delegates, if it can be closed.</summary>
    /// <remarks>Source: CPython, <c>gen_close_iter</c>.</remarks>
    private bool TryCloseDelegate(Machine machine, PyIterator iterator)
    {
        if (iterator is PyGenerator inner)
        {
            return Close(machine, inner) is not null;
        }

        return TryOptional(machine, iterator.Visible, "close", out var closer)
            && (closer is null || machine.Rules.Of(closer).Call(machine, closer, CallArguments.Of()) is not null);
    }

    /// <summary>An attribute that may be missing; null without an error then.</summary>
    private static bool TryOptional(Machine machine, PyObject value, string name, out PyObject? found)
    {
        found = AttributeAccess.Get(machine, value, name);
        if (found is null && machine.Error is { } error && error.Type.IsSubtypeOf(ErrorTypes.AttributeError))
        {
            _ = machine.TakeError();
        }

        return !machine.HasFailed;
    }

    /// <summary>An error that comes out of the iterator to which <c>yield from</c> delegates is raised by the <c>yield from</c> as if it were thrown there.</summary>
    /// <returns>Always null.</returns>
    private static PyObject? Left(Machine machine, Suspension suspension)
    {
        suspension.Thrown = null;
        if (machine.Error is { } error && !error.Type.IsSubtypeOf(ErrorTypes.StopIteration)
            && !ReferenceEquals(machine.Handled, suspension.HandledOutside) && machine.Profile.Flag("core.thrownIsChained"))
        {
            ExceptionRules.Chain(machine, error, machine.Handled);
        }

        return null;
    }

    /// <summary>The value of <c>yield from</c>: what the iterator returned at its end.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    public virtual PyObject? TakeReturned(Machine machine)
    {
        if (machine.Error is { } error && error.Type.IsSubtypeOf(ErrorTypes.StopIteration))
        {
            _ = machine.TakeError();
            return error.Value ?? PyNone.Instance;
        }

        return machine.HasFailed ? null : PyNone.Instance;
    }

    /// <summary>A method of a generator never just ends: at the end it raises <c>StopIteration</c>.</summary>
    private static PyObject? Ended(Machine machine, PyObject? item) =>
        item is null && !machine.HasFailed ? machine.Raise(ErrorTypes.StopIteration) : item;

    /// <summary>The exception of <c>throw(error)</c>, <c>throw(type)</c> or <c>throw(type, value)</c>.</summary>
    private PyException? Thrown(Machine machine, PyObject?[] arguments)
    {
        var (raised, value) = (arguments[0]!, arguments[1] is PyNone ? null : arguments[1]);
        if (arguments[2] is not (null or PyNone))
        {
            _ = machine.NotModelled("a traceback");
            return null;
        }

        if (raised is PyException error)
        {
            return value is null ? error : (PyException?)machine.Raise(ErrorTypes.TypeError, "instance exception may not have a separate value");
        }

        if (!ExceptionRules.IsExceptionType(raised))
        {
            return (PyException?)machine.Raise(
                ErrorTypes.TypeError, $"exceptions must be classes or instances deriving from BaseException, not {raised.Type.Name}");
        }

        if (value is PyException given && given.Type.IsSubtypeOf((PyType)raised))
        {
            return given;
        }

        var made = machine.Rules.Of(raised).Call(machine, raised, value switch
        {
            null => CallArguments.Of(),
            PyTuple { Type.IsHeap: false } tuple => CallArguments.Of(tuple.Items) with { Whole = tuple },
            PyTuple tuple => CallArguments.Of(tuple.Items),
            _ => CallArguments.Of(value),
        });
        if (made is not (null or PyException))
        {
            // CPython 3.8 crashes here.
            _ = machine.Profile.Flag("core.thrownIsChained") && Representation.TryReprText(machine, raised, out var called)
                ? machine.Raise(ErrorTypes.TypeError, $"calling {called} should have returned an instance of BaseException, not {made.Type.Name}")
                : machine.NotModelled("a thrown type that makes something else");
        }

        // An error in making the exception is thrown in its place.
        return made as PyException ?? (machine.Stop is null ? machine.TakeError() : null);
    }

    private PyObject? Run(Machine machine, PyGenerator generator)
    {
        var (frame, suspension) = (generator.Frame, generator.Frame.Suspension!);
        if (!machine.Calls.TryEnter(frame))
        {
            return null;
        }

        generator.Progress = GeneratorState.Running;
        suspension.HandledOutside = machine.Handled;
        var completion = frame.Code!.Body.Execute(frame);
        machine.Calls.Leave();
        if (completion == Completion.Yield || !machine.Profile.Flag("core.endedGeneratorKeepsItsCaller"))
        {
            frame.Back = null;
        }

        if (completion != Completion.Yield)
        {
            machine.Lifetimes?.Leave(frame);
        }

        switch (completion)
        {
            case Completion.Yield:
                generator.Progress = GeneratorState.Suspended;
                var yielded = suspension.Yielded;
                suspension.Yielded = null;
                if (suspension.IsGuarded)
                {
                    machine.Suspended.Add(generator);
                }

                return yielded;
            case Completion.Failed:
                return Fail(machine, generator);
            default:
                generator.Progress = GeneratorState.Finished;
                return completion == Completion.Return && frame.Result is not PyNone ? machine.Raise(ErrorTypes.StopIteration, frame.Result!) : null;
        }
    }

    /// <summary>An exception ends the generator. A <c>StopIteration</c> would look like its end, and so becomes a <c>RuntimeError</c>.</summary>
    /// <remarks>Source: PEP 479; CPython, <c>_PyErr_FormatFromCause</c>.</remarks>
    private static PyObject? Fail(Machine machine, PyGenerator generator)
    {
        generator.Progress = GeneratorState.Finished;
        if (machine.Error is { } error && error.Type.IsSubtypeOf(ErrorTypes.StopIteration))
        {
            _ = machine.Raise(ErrorTypes.RuntimeError, "generator raised StopIteration");
            (machine.Error!.Cause, machine.Error.Context, machine.Error.SuppressesContext) = (error, error, true);
        }

        return null;
    }
}
