using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with <c>None</c>: it is false, and equal to itself alone.</summary>
/// <remarks>Source: Python Library Reference, "The Null Object"; CPython, Objects/object.c.</remarks>
public class NoneRules : TypeRules
{
    /// <summary>The hash since CPython 3.12.</summary>
    private const long ConstantHash = 0xFCA86420;

    /// <summary><c>type(None)()</c>: None itself.</summary>
    /// <remarks>Source: CPython, <c>none_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments) => Singleton(machine, arguments, "NoneType", PyNone.Instance);

    /// <summary>The one object of a type that takes no arguments.</summary>
    internal static PyObject? Singleton(Machine machine, CallArguments arguments, string type, PyObject value) =>
        arguments.Positional.Length + arguments.Keywords.Length == 0 ? value : machine.Raise(Errors.ErrorTypes.TypeError, $"{type} takes no arguments");

    /// <inheritdoc/>
    public override bool TryTruth(Machine machine, PyObject self, out bool truth)
    {
        truth = false;
        return true;
    }

    /// <summary>A constant since 3.12, the address before.</summary>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        hash = HashesByAddress(machine, self) ? machine.AddressOf(self) : ConstantHash;
        return true;
    }

    /// <inheritdoc/>
    public override bool HashesByAddress(Machine machine, PyObject self) => !machine.Profile.Flag("core.noneHashIsConstant");

    /// <summary>A union type with a type, from 3.10 on, which is not modelled.</summary>
    public override PyObject? Binary(Machine machine, Programs.Syntax.BinaryOperator operation, PyObject left, PyObject right) =>
        TypeObjectRules.Union(machine, operation, left, right);

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        _ = text.Append("None");
        return true;
    }
}
