using Conform.Programs.Syntax;

namespace Conform.Model.Execution;

/// <summary>The parameters of a function written in Python: the first slots of its frame.</summary>
/// <param name="Names">Their names: positional ones, keyword-only ones, the one after <c>*</c>, the one after <c>**</c>.</param>
/// <param name="Positional">Number of positional ones.</param>
/// <param name="KeywordOnly">Number of keyword-only ones.</param>
/// <param name="HasVariadic">Whether there is one after <c>*</c>.</param>
/// <param name="HasVariadicKeyword">Whether there is one after <c>**</c>.</param>
/// <remarks>Source: Python Library Reference, "inspect", <c>co_varnames</c>, <c>co_argcount</c>, <c>co_kwonlyargcount</c>, <c>co_flags</c>.</remarks>
public sealed record FunctionParameters(IReadOnlyList<string> Names, int Positional, int KeywordOnly, bool HasVariadic, bool HasVariadicKeyword)
{
    /// <summary>Number of positional ones that cannot be given by keyword.</summary>
    public int PositionalOnly { get; init; }

    /// <summary>Number of parameters that take one argument each.</summary>
    public int Named => Positional + KeywordOnly;

    /// <summary>The parameters of a definition or lambda.</summary>
    public static FunctionParameters Of(Parameters parameters) => new(
        [.. NamesOf(parameters)],
        parameters.Positional.Count,
        parameters.KeywordOnly.Count,
        parameters.Variadic is not null,
        parameters.VariadicKeyword is not null) { PositionalOnly = parameters.PositionalOnly };

    /// <summary>The names in the order of their slots.</summary>
    public static IEnumerable<string> NamesOf(Parameters parameters) =>
    [
        .. parameters.Positional.Select(parameter => parameter.Name),
        .. parameters.KeywordOnly.Select(parameter => parameter.Name),
        .. ((string?[])[parameters.Variadic, parameters.VariadicKeyword]).OfType<string>(),
    ];

    /// <summary>The position of the parameter that the keyword <paramref name="name"/> gives a value to, or -1.</summary>
    public int IndexOf(string name)
    {
        for (var index = PositionalOnly; index < Named; index++)
        {
            if (Names[index] == name)
            {
                return index;
            }
        }

        return -1;
    }
}
