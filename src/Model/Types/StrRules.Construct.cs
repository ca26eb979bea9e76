using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <content>Construction and encoding.</content>
public partial class StrRules
{
    private static readonly Signature Constructor = Signature.Keywords(0, "object", "encoding", "errors");
    private static readonly Signature PositionalConstructor = Signature.Positional(0, 3);

    /// <summary><c>str(object)</c>: a str is returned as it is; with an encoding, bytes are decoded.</summary>
    /// <remarks>Source: Python Library Reference, <c>str</c>; CPython, <c>unicode_new_impl</c>, <c>unicode_vectorcall</c>, <c>PyUnicode_FromEncodedObject</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments) =>
        Construct(machine, arguments, byPosition: arguments.Keywords.Length == 0 && machine.Profile.Flag("text.strIsCalledByPosition"));

    /// <inheritdoc/>
    public override PyObject? ConstructByNew(Machine machine, CallArguments arguments) => Construct(machine, arguments, byPosition: false);

    private PyObject? Construct(Machine machine, CallArguments arguments, bool byPosition)
    {
        var signature = byPosition ? PositionalConstructor : Constructor;
        if (ArgumentBinding.BindType(machine, PyType.Str, signature, arguments) is not { } bound
            || !TryText(machine, bound[1], "str", 2, "encoding", byPosition, out var encoding)
            || !TryText(machine, bound[2], "str", 3, "errors", byPosition, out var errors))
        {
            return null;
        }

        if (bound[0] is not { } value)
        {
            return machine.Str(default);
        }

        if (encoding is not null || errors is not null)
        {
            return Decode(machine, value, encoding, errors);
        }

        return Representation.TryStr(machine, value, out var text) ? text : null;
    }

    /// <summary>The str that bytes encode; one character is the cached one.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="value">Bytes, or anything else to raise.</param>
    /// <param name="encoding">Name of the encoding, null for UTF-8.</param>
    /// <param name="errors">Name of the error handler, null for <c>strict</c>.</param>
    public virtual PyObject? Decode(Machine machine, PyObject value, string? encoding, string? errors)
    {
        if (value is PyStr)
        {
            return machine.Raise(ErrorTypes.TypeError, "decoding str is not supported");
        }

        if (!ByteSequenceRules.TryBytes(value, out var bytes))
        {
            return machine.Raise(ErrorTypes.TypeError, $"decoding to str: need a bytes-like object, {value.Type.Name} found");
        }

        if (bytes.IsEmpty)
        {
            return machine.Str(default);
        }

        return Codec.Find(machine, encoding) is { } codec && codec.TryDecode(machine, bytes, errors, out var text)
            ? text.Length == 1 ? machine.Character(text[0]) : machine.Str(text)
            : null;
    }

    /// <summary><c>encode</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.encode</c>.</remarks>
    public virtual PyObject? Encode(Machine machine, PyObject self, PyObject? encoding, PyObject? errors)
    {
        if (!TryClinicText(machine, encoding, "encode", "encoding", out var name) || !TryClinicText(machine, errors, "encode", "errors", out var handler))
        {
            return null;
        }

        return Codec.Find(machine, name)?.EncodeNew(machine, (PyStr)self, handler);
    }

    /// <summary>Converts an argument of <c>str()</c>, <c>bytes()</c> or <c>bytearray()</c> to the name of an encoding or error handler.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="argument">The argument, or null.</param>
    /// <param name="function">Name of the type.</param>
    /// <param name="position">Number of the parameter, from 1.</param>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="namesNoneByType">Whether the error calls <c>None</c> by its type.</param>
    /// <param name="text">The name, or null if the argument is absent.</param>
    internal static bool TryText(Machine machine, PyObject? argument, string function, int position, string name, bool namesNoneByType, out string? text)
    {
        if (argument is null or PyStr)
        {
            return TryName(machine, argument, out text);
        }

        text = null;
        var type = namesNoneByType ? argument.Type.Name : ArgumentConversion.NameOf(argument);
        return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("text.constructorArgument", function, position, name, type)) is not null;
    }

    /// <summary>As <see cref="TryText"/>, for a method.</summary>
    internal static bool TryClinicText(Machine machine, PyObject? argument, string function, string name, out string? text)
    {
        text = null;
        return argument is null or PyStr
            ? TryName(machine, argument, out text)
            : machine.Raise(ErrorTypes.TypeError, $"{function}() argument '{name}' must be str, not {ArgumentConversion.NameOf(argument)}") is not null;
    }

    /// <summary>A str that becomes a C string; anything else leaves <paramref name="text"/> null.</summary>
    /// <returns>False with an error pending: it has a surrogate or a null character.</returns>
    internal static bool TryName(Machine machine, PyObject? argument, out string? text)
    {
        text = null;
        if (argument is not PyStr { Value: var value } name)
        {
            return true;
        }

        // The name passes through UTF-8 to a C string.
        if (Codec.Find(machine, null)!.Encode(machine, name, null) is null)
        {
            return false;
        }

        if (value.Points.Contains(0))
        {
            return machine.Raise(ErrorTypes.ValueError, "embedded null character") is not null;
        }

        text = value.ToString();
        return true;
    }
}
