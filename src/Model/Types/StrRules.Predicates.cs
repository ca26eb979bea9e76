using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <content>Questions about the characters.</content>
public partial class StrRules
{
    /// <summary><c>isalpha</c>, <c>isdigit</c> and their like: whether a str is not empty and each character has a property.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="self">The str.</param>
    /// <param name="property">The property of a code point in a version of Unicode.</param>
    /// <remarks>Source: Python Library Reference, "String Methods".</remarks>
    public virtual PyObject? AreAll(Machine machine, PyObject self, Func<int, int, bool> property) =>
        Span(self).IsEmpty ? PyBool.False : HasNoOther(machine, self, property);

    /// <summary><c>isprintable</c> and <c>isascii</c>: whether each character has a property, also if there is none.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.isprintable</c>, <c>str.isascii</c>.</remarks>
    public virtual PyObject? HasNoOther(Machine machine, PyObject self, Func<int, int, bool> property)
    {
        var version = machine.Profile.Number("text.unicodeVersion");
        foreach (var point in Span(self))
        {
            if (!property(point, version))
            {
                return PyBool.False;
            }
        }

        return PyBool.True;
    }

    /// <summary><c>isnumeric</c>; of ideographs the model has no table.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.isnumeric</c>.</remarks>
    public virtual PyObject? IsNumeric(Machine machine, PyObject self)
    {
        foreach (var point in Span(self))
        {
            if (UnicodeProperties.IsIdeograph(point))
            {
                return machine.NotModelled("isnumeric of ideographs");
            }
        }

        return AreAll(machine, self, UnicodeProperties.IsNumeric);
    }

    /// <summary><c>isidentifier</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.isidentifier</c>.</remarks>
    public virtual PyObject? IsIdentifier(Machine machine, PyObject self)
    {
        var points = Span(self);
        if (points.IsEmpty || !UnicodeProperties.IsIdentifierStart(points[0], machine.Profile.Number("text.unicodeVersion")))
        {
            return PyBool.False;
        }

        return AreAll(machine, self, UnicodeProperties.IsIdentifierPart);
    }

    /// <summary><c>islower</c> and <c>isupper</c>: whether there is a character of that case and none of another.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.islower</c>; CPython, <c>unicode_islower_impl</c>.</remarks>
    public virtual PyObject? IsCased(Machine machine, PyObject self, bool upper)
    {
        var version = machine.Profile.Number("text.unicodeVersion");
        var found = false;
        foreach (var point in Span(self))
        {
            if (upper ? UnicodeProperties.IsUpper(point, version) : UnicodeProperties.IsLower(point, version))
            {
                found = true;
            }
            else if (UnicodeProperties.IsCased(point, version))
            {
                return PyBool.False;
            }
        }

        return PyBool.Of(found);
    }

    /// <summary><c>istitle</c>: whether upper case stands only after characters without case, lower case only after others.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.istitle</c>; CPython, <c>unicode_istitle_impl</c>.</remarks>
    public virtual PyObject? IsTitle(Machine machine, PyObject self)
    {
        var version = machine.Profile.Number("text.unicodeVersion");
        var (found, previousIsCased) = (false, false);
        foreach (var point in Span(self))
        {
            var isCased = UnicodeProperties.IsCased(point, version);
            if (isCased && UnicodeProperties.IsLower(point, version) != previousIsCased)
            {
                return PyBool.False;
            }

            found |= isCased;
            previousIsCased = isCased;
        }

        return PyBool.Of(found);
    }
}
