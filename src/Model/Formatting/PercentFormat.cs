using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Formatting;

/// <summary>One use of the operator <c>%</c> for formatting: the format, read from left to right, and the arguments it takes.</summary>
/// <remarks>Used once. Source: Python Library Reference, "printf-style String Formatting"; CPython, <c>PyUnicode_Format</c> and <c>_PyBytes_FormatEx</c>, which differ
/// in what the derived classes say.</remarks>
internal abstract partial class PercentFormat(Machine machine, int[] format)
{
    private const int DefaultPrecision = 6;

    private readonly CodePointBuilder output = new();
    private PyObject arguments = PyNone.Instance;
    private PyObject? mapping;
    private int position;
    private int next;
    private int count;
    private int conversions;

    protected Machine Machine => machine;

    /// <summary>What is formatted, in an error message: <c>string</c> or <c>bytes</c>.</summary>
    protected abstract string Subject { get; }

    /// <summary>How the message about a precision out of range begins.</summary>
    protected abstract string PrecisionName { get; }

    /// <summary>Whether everything was written by the object of one <c>%s</c>, and then that object.</summary>
    protected PyObject? Whole { get; private set; }

    /// <summary>Whether an object can be looked up in by key. A deque cannot, though it has <c>__getitem__</c>: it is a sequence only.</summary>
    /// <remarks>Source: CPython, <c>PyMapping_Check</c>.</remarks>
    protected static bool IsMapping(Machine machine, PyObject values) => values is PyDeque
        ? SpecialCalls.TryUser(machine, values.Type, "__getitem__", out _)
        : SpecialCalls.Has(machine, values.Type, "__getitem__");

    /// <summary>Formats <paramref name="values"/>: a tuple of arguments, a mapping, or one argument.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    protected CodePointBuilder? Execute(PyObject values, bool isMapping)
    {
        arguments = values;
        mapping = isMapping ? values : null;
        (next, count) = values is PyTuple tuple ? (0, tuple.Items.Length) : (-2, -1);
        while (position < format.Length)
        {
            var point = format[position++];
            if (point != '%' || (position < format.Length && format[position] == '%'))
            {
                position += point == '%' ? 1 : 0;
                _ = output.Append(point);
            }
            else if (!TryConversion())
            {
                return null;
            }
        }

        return next < count && mapping is null ? Refuse(ErrorTypes.TypeError, $"not all arguments converted during {Subject} formatting")
            : machine.Fits(output.Length) ? output
            : null;
    }

    /// <summary>The text of a conversion that is none of a number: <c>s</c>, <c>r</c>, <c>a</c> and their like.</summary>
    /// <param name="code">The conversion.</param>
    /// <param name="value">The argument.</param>
    /// <param name="text">The text.</param>
    /// <param name="source">The str object that the text is, or null.</param>
    /// <param name="isKnown">Whether the conversion is one of these.</param>
    /// <returns>False with an error or stop pending, or because it is unknown.</returns>
    protected abstract bool TryText(int code, PyObject value, out CodePointBuilder text, out PyObject? source, out bool isKnown);

    /// <summary>The character of <c>%c</c>.</summary>
    protected abstract bool TryCharacter(PyObject value, out int character);

    /// <summary>The number of <c>%f</c> and its like.</summary>
    protected abstract bool TryDouble(PyObject value, out double number);

    /// <summary>The key of a mapping.</summary>
    protected abstract PyObject Key(ReadOnlySpan<int> key);

    /// <summary>Raises an error. The texts of 3.15, which count the arguments, are not known.</summary>
    /// <returns>Always null.</returns>
    protected CodePointBuilder? Refuse(PyType type, string message)
    {
        _ = machine.Profile.Flag("formatting.textsAreKnown") ? machine.Raise(type, message) : machine.RaiseUnknownText(type);
        return null;
    }

    /// <summary>The next argument.</summary>
    private bool TryNext([NotNullWhen(true)] out PyObject? value)
    {
        value = null;
        if (next >= count)
        {
            return Refuse(ErrorTypes.TypeError, "not enough arguments for format string") is not null;
        }

        value = count < 0 ? arguments : ((PyTuple)arguments).Items[next];
        next++;
        return true;
    }

    private bool TryConversion()
    {
        conversions++;
        return TryParse(out var specifier)
            && TryNext(out var value)
            && TryWrite(specifier, value)
            && (mapping is null || next >= count || Refuse(ErrorTypes.TypeError, $"not all arguments converted during {Subject} formatting") is not null);
    }

    private bool TryWrite(Specifier specifier, PyObject value)
    {
        var text = new CodePointBuilder();
        switch (specifier.Code)
        {
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                if (!TryInteger(specifier, value, out var number))
                {
                    return false;
                }

                _ = text.Append(number);
                var digits = text.ToCodePoints();
                Whole = IsStr(specifier, value) && IsWhole(specifier, digits.Length) ? machine.Str(digits) : null;
                return Pad(specifier, digits.Points.AsSpan(), isNumber: true);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                var precision = specifier.Precision < 0 ? DefaultPrecision : specifier.Precision;
                if (!TryDouble(value, out var real) || !machine.Fits(precision))
                {
                    return false;
                }

                _ = text.Append(NumberFormatting.Float(real, (char)specifier.Code, precision, specifier.Flags.HasFlag(PercentFlags.Alternate)));
                return Pad(specifier, text.ToCodePoints().Points.AsSpan(), isNumber: true);
            case 'c':
                return TryCharacter(value, out var character) && Pad(specifier, [character], isNumber: false);
            default:
                return TryWriteText(specifier, value);
        }
    }

    private bool TryWriteText(Specifier specifier, PyObject value)
    {
        if (!TryText(specifier.Code, value, out var text, out var source, out var isKnown))
        {
            return !isKnown && Refuse(
                ErrorTypes.ValueError,
                $"unsupported format character '{(specifier.Code is >= 31 and <= 126 ? (char)specifier.Code : '?')}' (0x{specifier.Code:x}) at index {position - 1}") is not null;
        }

        var points = text.ToCodePoints().Points.AsSpan();
        if (specifier.Precision >= 0 && specifier.Precision < points.Length)
        {
            points = points[..specifier.Precision];
            source = null;
        }

        // The digits of a plain int are written as they are, without a str of their own. Source: CPython, unicode_format_arg_format.
        if (value.Type == PyType.Int && specifier.Width < 0 && specifier.Precision < 0)
        {
            source = null;
        }

        Whole = IsWhole(specifier, points.Length) ? source : null;
        if (Whole is not null && conversions > 1 && machine.Profile.Flag("formatting.tupleDisplayIsFormattedString"))
        {
            // As part of a formatted string the argument is copied.
            return machine.NotModelled("empty conversions before a '%s' that is the whole result") is not null;
        }

        return Pad(specifier, points, isNumber: false);
    }

    /// <summary>Whether a text of this length, written as it is, is everything that is written.</summary>
    private bool IsWhole(Specifier specifier, int length) =>
        output.Length == 0 && position == format.Length && specifier.Width <= length && (specifier.Flags & (PercentFlags.Sign | PercentFlags.Blank)) == 0;

    /// <summary>Whether the decimal digits of a number are made as a str that nothing else holds: not for a plain int without width and precision, nor with a precision of 0.</summary>
    /// <remarks>Source: CPython, <c>mainformatlong</c>.</remarks>
    private static bool IsStr(Specifier specifier, PyObject value) =>
        specifier.Code is 'd' or 'i' or 'u' && specifier.Precision != 0 && (value.Type != PyType.Int || specifier.Width >= 0 || specifier.Precision >= 0);

    /// <summary>Converts to an int and writes its digits.</summary>
    /// <remarks>Source: CPython, <c>mainformatlong</c>.</remarks>
    private bool TryInteger(Specifier specifier, PyObject value, out string text)
    {
        text = string.Empty;
        var isIndex = specifier.Code is 'o' or 'x' or 'X';
        var number = value as PyInt;
        if (number is null && (isIndex ? SpecialCalls.Has(machine, value.Type, "__index__") : IsNumber(value)))
        {
            number = isIndex ? Indexing.AsInt(machine, value) : machine.Rules.ForType(PyType.Int).Construct(machine, CallArguments.Of(value)) as PyInt;
            if (number is null && (machine.Error is not { } error || !error.Type.IsSubtypeOf(ErrorTypes.TypeError)))
            {
                return false;
            }

            if (number is null)
            {
                _ = machine.TakeError();
            }
        }

        if (number is null)
        {
            var needed = isIndex ? "an integer" : machine.Profile.Text("formatting.decimalNeeds");
            return Refuse(ErrorTypes.TypeError, $"%{(char)NameOf(specifier.Code)} format: {needed} is required, not {value.Type.Name}") is not null;
        }

        // The repr knows how many digits an int may have.
        var fits = machine.Fits(BigInteger.Max(specifier.Precision, number.Value.GetBitLength()));
        if (!fits || (!isIndex && !machine.Rules.ForType(PyType.Int).TryRepr(machine, number, new CodePointBuilder())))
        {
            return false;
        }

        var code = specifier.Code is 'i' or 'u' ? 'd' : (char)specifier.Code;
        text = NumberFormatting.Integer(number.Value, code, specifier.Precision, specifier.Flags.HasFlag(PercentFlags.Alternate));
        return true;
    }

    /// <summary>What a message calls the conversion <paramref name="code"/>.</summary>
    protected virtual int NameOf(int code) => code;

    /// <summary>Whether a number can be made of <paramref name="value"/>, and not by reading it as text.</summary>
    /// <remarks>Source: CPython, <c>PyNumber_Check</c>.</remarks>
    private bool IsNumber(PyObject value) =>
        value is not PyComplex && (SpecialCalls.Has(machine, value.Type, "__int__") || SpecialCalls.Has(machine, value.Type, "__index__"));

    /// <summary>Writes a converted argument with sign and padding.</summary>
    /// <remarks>Source: CPython, <c>unicode_format_arg_output</c>.</remarks>
    private bool Pad(Specifier specifier, ReadOnlySpan<int> text, bool isNumber)
    {
        var flags = specifier.Flags;
        var head = new List<int>();
        if (isNumber)
        {
            if (text[0] is '-' or '+')
            {
                head.Add(text[0]);
                text = text[1..];
            }
            else if (flags.HasFlag(PercentFlags.Sign))
            {
                head.Add('+');
            }
            else if (flags.HasFlag(PercentFlags.Blank))
            {
                head.Add(' ');
            }
        }

        if (flags.HasFlag(PercentFlags.Alternate) && specifier.Code is 'x' or 'X' or 'o' && text.Length > 1 && text[1] == specifier.Code)
        {
            head.AddRange(text[..2]);
            text = text[2..];
        }

        var missing = specifier.Width - head.Count - text.Length;
        if (missing > 0 && !machine.Fits(missing))
        {
            return false;
        }

        var padding = Enumerable.Repeat(isNumber && flags.HasFlag(PercentFlags.Zero) && !flags.HasFlag(PercentFlags.Left) ? '0' : (int)' ', Math.Max(missing, 0)).ToArray();
        if (flags.HasFlag(PercentFlags.Left))
        {
            _ = output.Append(head.ToArray()).Append(text).Append(padding);
        }
        else if (padding.Length > 0 && padding[0] == '0')
        {
            _ = output.Append(head.ToArray()).Append(padding).Append(text);
        }
        else
        {
            _ = output.Append(padding).Append(head.ToArray()).Append(text);
        }

        return true;
    }
}
