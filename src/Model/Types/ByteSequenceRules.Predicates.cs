using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <content>Questions about the bytes as ASCII characters.</content>
public abstract partial class ByteSequenceRules
{
    /// <summary><c>isalpha</c>, <c>isdigit</c> and their like: whether there are bytes and each has a property.</summary>
    /// <remarks>Source: Python Library Reference, "Bytes and Bytearray Operations".</remarks>
    public virtual PyObject? AreAll(PyObject self, Func<byte, bool> property) => Span(self).IsEmpty ? PyBool.False : HasNoOther(self, property);

    /// <summary><c>isascii</c>: whether each byte has a property, also if there is none.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.isascii</c>.</remarks>
    public virtual PyObject? HasNoOther(PyObject self, Func<byte, bool> property)
    {
        foreach (var value in Span(self))
        {
            if (!property(value))
            {
                return PyBool.False;
            }
        }

        return PyBool.True;
    }

    /// <summary><c>islower</c> and <c>isupper</c>: whether there is a letter of that case and none of the other.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.islower</c>.</remarks>
    public virtual PyObject? IsCased(PyObject self, bool upper)
    {
        var found = false;
        foreach (var value in Span(self))
        {
            if (upper ? char.IsAsciiLetterLower((char)value) : char.IsAsciiLetterUpper((char)value))
            {
                return PyBool.False;
            }

            found |= char.IsAsciiLetter((char)value);
        }

        return PyBool.Of(found);
    }

    /// <summary><c>istitle</c>: whether upper case stands only after what is no letter, lower case only after letters.</summary>
    /// <remarks>Source: Python Library Reference, <c>bytes.istitle</c>.</remarks>
    public virtual PyObject? IsTitle(PyObject self)
    {
        var (found, previousIsLetter) = (false, false);
        foreach (var value in Span(self))
        {
            var isLetter = char.IsAsciiLetter((char)value);
            if (isLetter && char.IsAsciiLetterLower((char)value) != previousIsLetter)
            {
                return PyBool.False;
            }

            found |= isLetter;
            previousIsLetter = isLetter;
        }

        return PyBool.Of(found);
    }
}
