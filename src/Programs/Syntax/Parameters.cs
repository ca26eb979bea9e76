namespace Conform.Programs.Syntax;

/// <summary>The parameters of a function or lambda.</summary>
/// <param name="Positional">Positional parameters, in order; those with a default come last.</param>
/// <param name="Variadic">The name after <c>*</c>, or null.</param>
/// <param name="KeywordOnly">Keyword-only parameters, in order.</param>
/// <param name="VariadicKeyword">The name after <c>**</c>, or null.</param>
public sealed record Parameters(
    ValueList<Parameter> Positional,
    string? Variadic,
    ValueList<Parameter> KeywordOnly,
    string? VariadicKeyword)
{
    /// <summary>Number of the first positional parameters that cannot be given by keyword, those before <c>/</c>; 0 if there are none.</summary>
    public int PositionalOnly { get; init; }

    /// <summary>The names of all parameters, in the order of the text.</summary>
    public IEnumerable<string> Names =>
    [
        .. Positional.Select(parameter => parameter.Name),
        .. Variadic is { } variadic ? (IEnumerable<string>)[variadic] : [],
        .. KeywordOnly.Select(parameter => parameter.Name),
        .. VariadicKeyword is { } keyword ? (IEnumerable<string>)[keyword] : [],
    ];
}

/// <summary>One parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default expression, evaluated when the function is defined, or null.</param>
public sealed record Parameter(string Name, Expression? Default);
