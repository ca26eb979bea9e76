using System.Text;
using System.Text.RegularExpressions;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Adapters.Python;

/// <summary>A program as texts of Python: what an observer is sent.</summary>
/// <param name="Header">The lines that import.</param>
/// <param name="Cells">The text of each cell.</param>
internal sealed partial record PythonSource(IReadOnlyList<string> Header, IReadOnlyList<string> Cells)
{
    private const int Indentation = 4;

    /// <summary>The texts of <paramref name="program"/>; the module <c>copy</c> is imported only where it is used, for not every Python has it.</summary>
    public static PythonSource Of(Program program)
    {
        string[] cells = [.. program.Cells.Select(ProgramText.RenderCell)];
        var header = program.Imports.Select(line => line.ToString());
        return new([.. cells.Any(cell => ModuleCopy().IsMatch(cell)) ? header.Prepend("import copy") : header], cells);
    }

    /// <summary>The line for an exec server.</summary>
    public string ToRequest(IReadOnlyList<IReadOnlyList<EqualityQuestion>> questions) => PythonText.List(
    [
        PythonText.List(Header.Select(PythonText.Of)),
        PythonText.List(Cells.Select(PythonText.Of)),
        PythonText.List(questions.Select(PythonText.Of)),
        PythonText.List(OwnNames().Select(PythonText.Of)),
    ]);

    /// <summary>The program as one script: each cell in a <c>try</c> of the module, then the names that it and those before may have bound.</summary>
    /// <param name="observer">What stands before it: the observer, or the lines that import it.</param>
    /// <param name="questions">What to compare after each cell.</param>
    public string ToScript(string observer, IReadOnlyList<IReadOnlyList<EqualityQuestion>> questions)
    {
        var script = new StringBuilder(observer);
        foreach (var line in Header)
        {
            _ = script.Append(line).Append('\n');
        }

        _ = script.Append($"conform_observe, conform_compare = conform_observer(conform_write, {PythonText.List(OwnNames().Select(PythonText.Of))})\n");
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var cell = 0; cell < Cells.Count; cell++)
        {
            _ = script.Append("conform_error = None\ntry:\n    pass\n");
            foreach (var line in Cells[cell].Split('\n'))
            {
                _ = script.Append(' ', line.Length > 0 ? Indentation : 0).Append(line).Append('\n');
            }

            _ = script.Append("except BaseException as conform_raised:\n    conform_error = conform_raised\nconform_names = []\n");
            names.UnionWith(ModuleNames(Cells[cell]));
            foreach (var name in names)
            {
                _ = script.Append($"try:\n    conform_names.append(({PythonText.Of(name)}, {name}))\nexcept NameError:\n    pass\n");
            }

            _ = script.Append("conform_observe(conform_names, conform_error)\n");
            _ = script.Append($"conform_compare(conform_names, {PythonText.Of(cell < questions.Count ? questions[cell] : [])})\n");
        }

        return script.ToString();
    }

    /// <summary>A builtin that the program binds as a name of its own; null if there is none. Without a namespace of its own a flat file cannot tell the two apart.</summary>
    public string? BoundBuiltin() => Cells.SelectMany(cell => BoundName().Matches(cell).SelectMany(match => match.Groups.Values.Skip(1).Select(group => group.Value))).FirstOrDefault(LanguageNames.Builtins.Contains);

    /// <summary>The names that the program's classes may have.</summary>
    private IEnumerable<string> OwnNames() => Cells.SelectMany(cell => ClassName().Matches(cell).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)).Distinct();

    /// <summary>Every word of a cell that may be a name of the module: those that are not bound are left out when they are asked for.</summary>
    private IEnumerable<string> ModuleNames(string cell) => Word().Matches(cell).Select(match => match.Value).Where(word =>
        !LanguageNames.Keywords.Contains(word) && !LanguageNames.Builtins.Contains(word) && !word.StartsWith("__", StringComparison.Ordinal) && !LanguageNames.Modules.ContainsKey(word) && !Imported(word));

    private bool Imported(string word) => Header.Any(line => line.StartsWith("from ", StringComparison.Ordinal) && Word().Matches(line).Any(match => match.Value == word));

    /// <summary>The module, and not the method <c>copy</c> of lists, sets and dicts.</summary>
    [GeneratedRegex(@"(?<![\w.])copy\b")]
    private static partial Regex ModuleCopy();

    [GeneratedRegex(@"\bclass (\w+)|\bnamedtuple\(\s*'(\w+)'")]
    private static partial Regex ClassName();

    /// <summary>A word that is no attribute.</summary>
    [GeneratedRegex(@"(?<![\w.])[A-Za-z_]\w*\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:for|as|def|class|global) (\w+)|^\s*(?:\w+, |\w+ = )*(\w+)(?:, \w+)* [-+*/%&|^@<>]{0,3}= |\b(\w+) := ", RegexOptions.Multiline)]
    private static partial Regex BoundName();
}
