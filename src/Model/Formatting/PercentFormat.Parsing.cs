using Conform.Model.Errors;
using Conform.Model.Objects;

namespace Conform.Model.Formatting;

/// <content>Reading one conversion of the format.</content>
internal abstract partial class PercentFormat
{
    /// <summary>Reads a conversion after its <c>%</c>; the mapping key and <c>*</c> take arguments.</summary>
    /// <returns>False with an error or stop pending.</returns>
    private bool TryParse(out Specifier specifier)
    {
        specifier = default;
        if (position < format.Length && format[position] == '(' && !TryKey())
        {
            return false;
        }

        if (!TryFlags(out var flags, out var code) || !TryWidth(ref code, ref flags, out var width) || !TryPrecision(ref code, out var precision))
        {
            return false;
        }

        if (code is 'h' or 'l' or 'L' && !TryRead(out code))
        {
            return false;
        }

        specifier = new(flags, width, precision, code);
        return true;
    }

    /// <summary>The next character of the conversion.</summary>
    private bool TryRead(out int point)
    {
        point = 0;
        if (position >= format.Length)
        {
            return Refuse(ErrorTypes.ValueError, "incomplete format") is not null;
        }

        point = format[position++];
        return true;
    }

    private bool TryKey()
    {
        if (mapping is null)
        {
            return Refuse(ErrorTypes.TypeError, "format requires a mapping") is not null;
        }

        var start = ++position;
        var open = 1;
        while (open > 0 && position < format.Length)
        {
            open += format[position++] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        if (open > 0)
        {
            return Refuse(ErrorTypes.ValueError, "incomplete format key") is not null;
        }

        var item = Machine.Rules.Of(mapping).GetItem(Machine, mapping, Key(format.AsSpan()[start..(position - 1)]));
        (arguments, count, next) = (item ?? arguments, -1, -2);
        return item is not null;
    }

    private bool TryFlags(out PercentFlags flags, out int code)
    {
        flags = PercentFlags.None;
        while (TryRead(out code))
        {
            var flag = code switch
            {
                '-' => PercentFlags.Left,
                '+' => PercentFlags.Sign,
                ' ' => PercentFlags.Blank,
                '#' => PercentFlags.Alternate,
                '0' => PercentFlags.Zero,
                _ => PercentFlags.None,
            };
            if (flag == PercentFlags.None)
            {
                return true;
            }

            flags |= flag;
        }

        return false;
    }

    private bool TryWidth(ref int code, ref PercentFlags flags, out int width)
    {
        width = -1;
        if (code == '*')
        {
            if (!TryStar(out var given))
            {
                return false;
            }

            if (given < 0)
            {
                flags |= PercentFlags.Left;
            }

            width = (int)Math.Min(Math.Abs((long)given), int.MaxValue);
            return TryRead(out code);
        }

        return code is < '0' or > '9' || TryDigits(ref code, Machine.Profile.Word.Max, "width too big", out width);
    }

    private bool TryPrecision(ref int code, out int precision)
    {
        precision = -1;
        if (code != '.')
        {
            return true;
        }

        precision = 0;
        if (!TryRead(out code))
        {
            return false;
        }

        if (code == '*')
        {
            if (!TryStar(out precision))
            {
                return false;
            }

            precision = Math.Max(precision, 0);
            return TryRead(out code);
        }

        return code is < '0' or > '9' || TryDigits(ref code, int.MaxValue, PrecisionName + " too big", out precision);
    }

    /// <summary>The argument of <c>*</c>.</summary>
    private bool TryStar(out int number)
    {
        number = 0;
        if (!TryNext(out var value))
        {
            return false;
        }

        if (value is not PyInt given)
        {
            return Refuse(ErrorTypes.TypeError, "* wants int") is not null;
        }

        if (given.Value < int.MinValue || given.Value > int.MaxValue)
        {
            return Machine.ReachLimit("a width or precision beyond 31 bits") is not null;
        }

        number = (int)given.Value;
        return true;
    }

    private bool TryDigits(ref int code, long most, string tooBig, out int number)
    {
        long value = code - '0';
        number = 0;
        while (TryRead(out code))
        {
            if (code is < '0' or > '9')
            {
                number = (int)Math.Min(value, int.MaxValue);
                return true;
            }

            if (value > (most - (code - '0')) / 10)
            {
                return Refuse(ErrorTypes.ValueError, tooBig) is not null;
            }

            value = (value * 10) + (code - '0');
        }

        return false;
    }

    /// <summary>One conversion.</summary>
    /// <param name="Flags">Its flags.</param>
    /// <param name="Width">Smallest number of characters, or -1.</param>
    /// <param name="Precision">The precision, or -1.</param>
    /// <param name="Code">Its last character.</param>
    private readonly record struct Specifier(PercentFlags Flags, int Width, int Precision, int Code);
}
