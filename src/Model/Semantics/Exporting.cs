using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>What keeps an object with bytes from changing its size: a memoryview that is still there.</summary>
/// <remarks>Source: Python Library Reference, <c>memoryview</c>; CPython, <c>_canresize</c> in Objects/bytearrayobject.c.</remarks>
public static class Exporting
{
    /// <summary>The text of the <c>BufferError</c> of a bytearray.</summary>
    public const string OfByteArray = "Existing exports of data: object cannot be re-sized";

    /// <summary>Whether an object may change its size now.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="owner">The object.</param>
    /// <param name="message">The text of the <c>BufferError</c> otherwise.</param>
    /// <param name="operand">Another operand of the operation, which is there for as long as it lasts.</param>
    /// <returns>False with an error pending, or a stop, if it is not known whether a view is still there.</returns>
    public static bool TryResize(Machine machine, IByteOwner owner, string message, PyObject? operand = null)
    {
        if (owner is PyByteArray { Pins: > 0 })
        {
            return machine.Raise(ErrorTypes.BufferError, message) is not null;
        }

        for (var index = owner.Views.Count - 1; index >= 0; index--)
        {
            var view = owner.Views[index];
            var isThere = ReferenceEquals(view, operand) ? true : machine.References.IsReferred(view);
            if (isThere is not false)
            {
                return (isThere is null ? machine.NotModelled("whether a memoryview is still there") : machine.Raise(ErrorTypes.BufferError, message)) is not null;
            }

            view.Release();
        }

        return true;
    }

    /// <summary>Raises for a view that cannot give its bytes in one piece, or <c>TypeError</c> with <paramref name="message"/> for an object without bytes.</summary>
    /// <returns>Always false.</returns>
    public static bool RaiseNoBytes(Machine machine, PyObject value, string message) => value switch
    {
        PyMemoryView { IsReleased: true } => RaiseReleased(machine),
        PyMemoryView { IsContiguous: false } => machine.Raise(ErrorTypes.BufferError, "memoryview: underlying buffer is not C-contiguous") is not null,
        _ => machine.Raise(ErrorTypes.TypeError, message) is not null,
    };

    /// <summary>Raises the error of every use of a released view.</summary>
    /// <returns>Always false.</returns>
    public static bool RaiseReleased(Machine machine) =>
        machine.Raise(ErrorTypes.ValueError, "operation forbidden on released memoryview object") is not null;
}
