using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with an <c>array.array</c>.</summary>
/// <remarks>Source: Python Library Reference, "array — Efficient arrays of numeric values"; CPython, Modules/arraymodule.c.</remarks>
public partial class ArrayRules : TypeRules
{
    /// <summary>Stands for a type code that is no character.</summary>
    private const int NoCharacter = 0;

    private const string IsExporting = "cannot resize an array that is exporting buffers";

    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <summary><c>array(typecode, initializer)</c>: always a new array.</summary>
    /// <remarks>Source: CPython, <c>array_new</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (arguments.Keywords.Length > 0)
        {
            return machine.Raise(ErrorTypes.TypeError, "array.array() takes no keyword arguments");
        }

        if (arguments.Positional.Length is 0 or > 2)
        {
            var (bound, most, plural) = arguments.Positional.Length == 0 ? ("least", 1, string.Empty) : ("most", 2, "s");
            return machine.Raise(ErrorTypes.TypeError, $"array() takes at {bound} {most} argument{plural} ({arguments.Positional.Length} given)");
        }

        return arguments.Positional[0] switch
        {
            PyStr name when machine.Profile.Flag("collections.typeCodeIsAnyStr") => StrRules.TryName(machine, name, out var text)
                ? New(machine, text is [var only] ? only : NoCharacter, arguments.Positional.Length > 1 ? arguments.Positional[1] : null, text)
                : null,
            PyStr { Value.Length: 1 } code => New(machine, code.Value[0], arguments.Positional.Length > 1 ? arguments.Positional[1] : null),
            PyStr { Value.Length: var length } => NoTypeCode(machine, machine.Profile.Text("collections.noCharacter", length)),
            var other => NoTypeCode(machine, ArgumentConversion.NameOf(other)),
        };
    }

    /// <inheritdoc/>
    public override PyObject? New(Machine machine, PyType type, CallArguments arguments)
    {
        // Keywords are left to the class's own __init__; before 3.11 to any.
        var takesKeywords = !machine.Profile.Flag("classes.newRefusesKeywords") || SpecialCalls.TryUser(machine, type, "__init__", out _);
        var array = Construct(machine, takesKeywords ? CallArguments.Of(arguments.Positional) : arguments);
        array?.SetType(type);
        return array;
    }

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = ((PyArray)self).Count;
        return true;
    }

    /// <summary>Concatenation with an array of the same kind: always a new array.</summary>
    /// <remarks>Source: CPython, <c>array_concat</c>.</remarks>
    public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other)
    {
        if (other is not PyArray right)
        {
            return machine.Raise(ErrorTypes.TypeError, $"can only append array (not \"{other.Type.Name}\") to array");
        }

        var left = (PyArray)self;
        return left.Format != right.Format ? machine.Raise(ErrorTypes.TypeError, "bad argument type for built-in operation")
            : machine.Fits(left.Count + right.Count) ? New(machine, left.Format, [.. left.Value, .. right.Value])
            : null;
    }

    /// <summary><c>self += other</c>: in place, by an array of the same kind.</summary>
    /// <remarks>Source: CPython, <c>array_inplace_concat</c>.</remarks>
    public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other)
    {
        if (other is not PyArray right)
        {
            return machine.Raise(ErrorTypes.TypeError, $"can only extend array with array (not \"{other.Type.Name}\")");
        }

        return TryExtendByArray(machine, (PyArray)self, right) ? self : null;
    }

    /// <summary>Repetition: always a new array.</summary>
    /// <remarks>Source: CPython, <c>array_repeat</c>.</remarks>
    public override PyObject? Repeat(Machine machine, PyObject self, PyObject count)
    {
        var array = (PyArray)self;
        return Sequences.TryCopies(machine, count, out var copies) && Repeated(machine, array, copies) is { } bytes ? New(machine, array.Format, bytes) : null;
    }

    /// <summary><c>self *= count</c>: in place.</summary>
    /// <remarks>Source: CPython, <c>array_inplace_repeat</c>.</remarks>
    public override PyObject? InPlaceRepeat(Machine machine, PyObject self, PyObject count)
    {
        var array = (PyArray)self;
        if (!Sequences.TryCopies(machine, count, out var copies))
        {
            return null;
        }

        if (array.Count == 0 || copies == 1)
        {
            return self;
        }

        if (Repeated(machine, array, copies) is not { } bytes || !Exporting.TryResize(machine, array, IsExporting))
        {
            return null;
        }

        array.Value.Clear();
        array.Value.AddRange(bytes);
        return self;
    }

    /// <summary>Lexicographical comparison with another array, of any kind, number by number.</summary>
    /// <remarks>Source: CPython, <c>array_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (other is not PyArray right)
        {
            return PyNotImplemented.Instance;
        }

        var left = (PyArray)self;
        return left.Count != right.Count && operation is ComparisonOperator.Equal or ComparisonOperator.NotEqual && left.Count != right.Count
            ? PyBool.Of(operation == ComparisonOperator.NotEqual)
            : SequenceComparison.Compare(machine, operation, Items(machine, left), Items(machine, right));
    }

    /// <inheritdoc/>
    /// <remarks>The item is the left operand. Source: CPython, <c>array_contains</c>.</remarks>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
        SequenceComparison.TryFind(machine, Items(machine, (PyArray)self), item, 0, long.MaxValue, out var position) ? PyBool.Of(position >= 0) : null;

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) => machine.Allocated(new PyArrayIterator(machine, (PyArray)self));

    /// <summary>The repr: the type code, then the items as a list's, if there are any.</summary>
    /// <remarks>Source: CPython, <c>array_repr</c>.</remarks>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var array = (PyArray)self;
        _ = text.Append(self.Type.ShortName).Append("('").Append(array.Format.Code.ToString()).Append("'");
        if (array.Count == 0)
        {
            _ = text.Append(")");
            return true;
        }

        var written = machine.Fits(array.Count) && ContainerRepresentation.TryWriteItems(machine, Items(machine, array), text.Append(", ["));
        _ = text.Append("])");
        return written;
    }

    /// <summary><c>typecode</c> and <c>itemsize</c>.</summary>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) => name switch
    {
        "typecode" => machine.Character(((PyArray)self).Format.Code),
        "itemsize" => machine.Int(((PyArray)self).Format.Size),
        _ => base.GetAttribute(machine, self, name),
    };

    /// <summary>The items as objects, made now.</summary>
    internal static PyObject[] Items(Machine machine, PyArray array)
    {
        var items = new PyObject[array.Count];
        for (var position = 0; position < items.Length; position++)
        {
            items[position] = array.ItemAt(machine, position);
        }

        return items;
    }

    /// <summary>A new array that owns <paramref name="bytes"/>.</summary>
    internal static PyArray New(Machine machine, ItemFormat format, List<byte> bytes) => machine.Allocated(new PyArray(CollectionTypes.Array, format, bytes));

    private static List<byte>? Repeated(Machine machine, PyArray array, long copies)
    {
        if (!ArgumentConversion.CanAllocate(machine, new BigInteger(array.Count) * copies))
        {
            return null;
        }

        var bytes = new List<byte>(array.Value.Count * (int)(array.Count == 0 ? 0 : copies));
        for (var copy = 0; array.Count > 0 && copy < copies; copy++)
        {
            bytes.AddRange(array.Value);
        }

        return bytes;
    }

    private PyObject? New(Machine machine, int code, PyObject? initializer, string? text = null)
    {
        var name = text ?? (code <= char.MaxValue ? ((char)code).ToString() : char.ConvertFromUtf32(code));
        if (code is 'u' or 'w' || name is "Zf" or "Zd" || (code == 'e' && machine.Profile.Flag("collections.typeCodeIsAnyStr")))
        {
            return machine.NotModelled("an array of characters, of half floats or of complex numbers");
        }

        if (initializer is PyStr)
        {
            return machine.Raise(ErrorTypes.TypeError, $"cannot use a str to initialize an array with typecode '{name}'");
        }

        var isDirect = initializer is null or PyList or PyTuple or PyBytes or PyByteArray || (initializer as PyArray)?.Format.Code == code;
        var iterator = isDirect ? null : Iteration.Over(machine, initializer!);
        if (!isDirect && iterator is null)
        {
            return null;
        }

        if (code > char.MaxValue || !ItemFormat.IsKnown((char)code))
        {
            // CPython forgets to let go of the iterator: array_new.
            machine.Lifetimes?.Leak(iterator?.Visible);
            return UnknownTypeCode(machine);
        }

        var array = New(machine, new ItemFormat((char)code, machine.Profile.Word.Size), []);
        var filled = initializer switch
        {
            null => true,
            PyBytes or PyByteArray => TryAppendBytes(machine, array, initializer),
            PyArray source when isDirect => TryExtendByArray(machine, array, source),
            PyList or PyTuple => Iteration.Over(machine, initializer) is { } items && TryAppendAll(machine, array, items),
            _ => TryAppendAll(machine, array, iterator!),
        };
        return filled ? array : null;
    }

    private static PyObject? UnknownTypeCode(Machine machine) =>
        machine.Raise(ErrorTypes.ValueError, $"bad typecode (must be {machine.Profile.Text("collections.typeCodes")})");

    private static PyObject? NoTypeCode(Machine machine, string given) =>
        machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("collections.typeCodeNeeds", given));
}
