using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;

namespace Conform.Model.Types;

/// <content>Case. The result is always a new object, also where nothing changes.</content>
public partial class StrRules
{
    private delegate void Mapping(CodePointBuilder text, ReadOnlySpan<int> points, int index, int unicodeVersion);

    /// <summary><c>upper</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.upper</c>; CPython, <c>case_operation</c>.</remarks>
    public virtual PyObject? Upper(Machine machine, PyObject self) =>
        Map(machine, self, static (text, points, index, version) => UnicodeCase.AppendUpper(text, points[index], version));

    /// <summary><c>lower</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.lower</c>; CPython, <c>case_operation</c>.</remarks>
    public virtual PyObject? Lower(Machine machine, PyObject self) => Map(machine, self, UnicodeCase.AppendLower);

    /// <summary><c>casefold</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.casefold</c>.</remarks>
    public virtual PyObject? CaseFold(Machine machine, PyObject self) =>
        Map(machine, self, static (text, points, index, version) => UnicodeCase.AppendFolded(text, points[index], version));

    /// <summary><c>swapcase</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.swapcase</c>; CPython, <c>do_swapcase</c>.</remarks>
    public virtual PyObject? SwapCase(Machine machine, PyObject self) => Map(machine, self, static (text, points, index, version) =>
    {
        if (UnicodeProperties.IsUpper(points[index], version))
        {
            UnicodeCase.AppendLower(text, points, index, version);
        }
        else if (UnicodeProperties.IsLower(points[index], version))
        {
            UnicodeCase.AppendUpper(text, points[index], version);
        }
        else
        {
            text.Append(points[index]);
        }
    });

    /// <summary><c>title</c>: a letter after one with case becomes lower case, any other one title case.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.title</c>; CPython, <c>do_title</c>.</remarks>
    public virtual PyObject? Title(Machine machine, PyObject self) => Map(machine, self, static (text, points, index, version) =>
    {
        if (index > 0 && UnicodeProperties.IsCased(points[index - 1], version))
        {
            UnicodeCase.AppendLower(text, points, index, version);
        }
        else
        {
            UnicodeCase.AppendTitle(text, points[index], version);
        }
    });

    /// <summary><c>capitalize</c>.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.capitalize</c>; CPython, <c>do_capitalize</c>.</remarks>
    public virtual PyObject? Capitalize(Machine machine, PyObject self) => Map(machine, self, static (text, points, index, version) =>
    {
        if (index > 0)
        {
            UnicodeCase.AppendLower(text, points, index, version);
        }
        else
        {
            UnicodeCase.AppendTitle(text, points[index], version);
        }
    });

    private static PyStr? Map(Machine machine, PyObject self, Mapping mapping)
    {
        var points = Span(self);
        if (!machine.Fits(points.Length))
        {
            return null;
        }

        var version = machine.Profile.Number("text.unicodeVersion");
        var text = new CodePointBuilder();
        for (var index = 0; index < points.Length; index++)
        {
            mapping(text, points, index, version);
        }

        return machine.Fits(text.Length) ? machine.Str(text.ToCodePoints()) : null;
    }
}
