using Conform.Model.Builtins;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Programs;

namespace Conform.Model.Formatting;

/// <summary><c>%</c> of a str.</summary>
/// <remarks>Source: CPython, <c>PyUnicode_Format</c>.</remarks>
internal sealed class StrPercentFormat : PercentFormat
{
    private const int CodePointLimit = 0x110000;

    private readonly PyStr format;

    private StrPercentFormat(Machine machine, PyStr format)
        : base(machine, [.. format.Value.Points]) => this.format = format;

    /// <inheritdoc/>
    protected override string Subject => "string";

    /// <inheritdoc/>
    protected override string PrecisionName => "precision";

    /// <summary><c>format % values</c>: the format itself if it holds no conversion, the argument itself if it is a str and the whole result.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    public static PyObject? Apply(Machine machine, PyStr format, PyObject values)
    {
        var work = new StrPercentFormat(machine, format);
        if (work.Execute(values, isMapping: values is not (PyTuple or PyStr) && IsMapping(machine, values)) is not { } output)
        {
            return null;
        }

        if (work.Whole is { } whole)
        {
            return whole;
        }

        if (format.Value.Length > 0 && !format.Value.Points.Contains('%'))
        {
            return format;
        }

        var text = output.ToCodePoints();
        return text.Length == 1 ? machine.Character(text.Points[0]) : machine.Str(text);
    }

    /// <inheritdoc/>
    protected override bool TryText(int code, PyObject value, out CodePointBuilder text, out PyObject? source, out bool isKnown)
    {
        text = new CodePointBuilder();
        isKnown = code is 's' or 'r' or 'a';
        source = code switch
        {
            's' => Representation.TryStr(Machine, value, out var shown) ? shown : null,
            'r' => Representation.Repr(Machine, value),
            'a' => TextBuiltins.Ascii(Machine, value),
            _ => null,
        };
        _ = source is PyStr known ? text.Append(known.Value) : text;
        return source is not null;
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>formatchar</c>.</remarks>
    protected override bool TryCharacter(PyObject value, out int character)
    {
        character = 0;
        if (value is PyStr { Value.Length: 1 } single)
        {
            character = single.Value.Points[0];
            return true;
        }

        var number = value is PyStr || !Indexing.IsInt(Machine, value) ? null : Indexing.AsInt(Machine, value);
        if (Machine.Stop is not null)
        {
            return false;
        }

        var isHuge = number is not null && !Machine.Profile.Word.Holds(number.Value);
        if (number is null || (isHuge && !Machine.Profile.Flag("formatting.hugeCharacterIsOutOfRange")))
        {
            _ = Machine.TakeError();
            return Refuse(ErrorTypes.TypeError, Machine.Profile.Text("formatting.characterNeeds", value is PyStr several ? $"a string of length {several.Value.Length}" : value.Type.FullName)) is not null;
        }

        if (number.Value < 0 || number.Value >= CodePointLimit)
        {
            return Refuse(ErrorTypes.OverflowError, "%c arg not in range(0x110000)") is not null;
        }

        character = (int)number.Value;
        return true;
    }

    /// <inheritdoc/>
    protected override bool TryDouble(PyObject value, out double number) => FloatRules.TryDouble(Machine, value, out number);

    /// <inheritdoc/>
    protected override PyObject Key(ReadOnlySpan<int> key) => Machine.Str(new CodePoints([.. key]));
}
