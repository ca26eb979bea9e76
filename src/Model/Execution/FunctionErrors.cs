using Conform.Model.Objects;

namespace Conform.Model.Execution;

/// <summary>The texts about arguments that do not fit the parameters of a function written in Python.</summary>
/// <remarks>Source: CPython, <c>too_many_positional</c>, <c>missing_arguments</c>, <c>format_missing</c>, <c>initialize_locals</c>.</remarks>
internal static class FunctionErrors
{
    /// <summary>The name of the function: its <c>__qualname__</c> from 3.10 on.</summary>
    internal static string NameOf(Machine machine, PyFunction function) =>
        ((PyStr)(machine.Profile.Flag("core.functionIsNamedInFull") ? function.QualifiedName : function.Code.Name)).Value.ToString();

    /// <summary>A keyword argument that no parameter takes: one for a positional-only parameter, otherwise from 3.13 on with the parameter that was perhaps
    /// meant.</summary>
    internal static string Unexpected(Machine machine, PyFunction function, string keyword, CallArguments arguments)
    {
        var parameters = function.Code.Parameters;
        var given = arguments.Keywords.Select(pair => pair.Key.Value.ToString()).ToList();
        if (parameters.Names.Take(parameters.PositionalOnly).Where(given.Contains).ToList() is { Count: > 0 } positionalOnly)
        {
            return $"{NameOf(machine, function)}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", positionalOnly)}'";
        }

        var text = $"{NameOf(machine, function)}() got an unexpected keyword argument '{keyword}'";
        return Suggesting(machine, text, keyword, parameters.Names.Take(parameters.Named).Skip(parameters.PositionalOnly));
    }

    /// <summary>A text about a keyword that no parameter takes, from 3.13 on with the parameter that was perhaps meant.</summary>
    /// <remarks>Source: CPython, <c>initialize_locals</c>, <c>error_unexpected_keyword_arg</c>.</remarks>
    internal static string Suggesting(Machine machine, string text, string keyword, IEnumerable<string> parameters) =>
        machine.Profile.Flag("core.keywordIsSuggested") && NameSuggestion.For(keyword, parameters) is { } suggestion ? $"{text}. Did you mean '{suggestion}'?" : text;

    /// <summary>More positional arguments than parameters.</summary>
    internal static string TooMany(Machine machine, PyFunction function, int given, PyObject?[] slots)
    {
        var parameters = function.Code.Parameters;
        var keywordOnly = 0;
        for (var index = parameters.Positional; index < parameters.Named; index++)
        {
            keywordOnly += slots[index] is null ? 0 : 1;
        }

        var defaults = function.Defaults?.Items.Length ?? 0;
        var takes = defaults > 0 ? $"from {parameters.Positional - defaults} to {parameters.Positional}" : $"{parameters.Positional}";
        var plural = defaults > 0 || parameters.Positional != 1;
        var also = keywordOnly > 0 ? $" positional argument{Plural(given)} (and {keywordOnly} keyword-only argument{Plural(keywordOnly)})" : string.Empty;
        return $"{NameOf(machine, function)}() takes {takes} positional argument{(plural ? "s" : string.Empty)} but {given}{also} {(given == 1 && keywordOnly == 0 ? "was" : "were")} given";
    }

    /// <summary>Parameters without argument and default.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="function">The called function.</param>
    /// <param name="kind"><c>positional</c> or <c>keyword-only</c>.</param>
    /// <param name="slots">The slots of the parameters looked at; those that are empty are missing.</param>
    internal static string Missing(Machine machine, PyFunction function, string kind, ReadOnlySpan<PyObject?> slots)
    {
        var names = new List<string>();
        for (var index = 0; index < slots.Length; index++)
        {
            if (slots[index] is null)
            {
                names.Add($"'{function.Code.Parameters.Names[index]}'");
            }
        }

        var list = names switch
        {
            [var only] => only,
            [var first, var second] => $"{first} and {second}",
            _ => $"{string.Join(", ", names[..^1])}, and {names[^1]}",
        };
        return $"{NameOf(machine, function)}() missing {names.Count} required {kind} argument{Plural(names.Count)}: {list}";
    }

    private static string Plural(int number) => number == 1 ? string.Empty : "s";
}
