using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <summary>The docstring of a cell: a str literal that is its first statement. Nothing of it can be observed, except that CPython 3.13 cleans it while
/// it compiles, and cannot if it holds surrogates.</summary>
/// <remarks>Source: CPython, <c>_PyCompile_CleanDoc</c>.</remarks>
internal static class Docstring
{
    private const int TabSize = 8;

    /// <summary>Cleans the docstring of <paramref name="cell"/>, if it has one and the version does that.</summary>
    /// <returns>False with <c>UnicodeEncodeError</c> pending: then the cell does not run.</returns>
    internal static bool TryClean(Machine machine, Cell cell)
    {
        if (cell.Body.IsEmpty
            || cell.Body[0] is not ExpressionStatement { Value: Constant { Value: StrConstant text } }
            || !machine.Profile.Flag("core.docstringIsCleaned"))
        {
            return true;
        }

        return Codec.Find(machine, null)?.Encode(machine, new PyStr(WithoutTabs(text.Value)), null) is not null;
    }

    private static CodePoints WithoutTabs(CodePoints text)
    {
        if (!text.Points.Contains('\t'))
        {
            return text;
        }

        var (expanded, column) = (new CodePointBuilder(), 0);
        foreach (var point in text.Points)
        {
            if (point != '\t')
            {
                _ = expanded.Append(point);
                column = point is '\n' or '\r' ? 0 : column + 1;
                continue;
            }

            do
            {
                _ = expanded.Append(' ');
            }
            while (++column % TabSize != 0);
        }

        return expanded.ToCodePoints();
    }
}
