using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>One parameter as a caller sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What was passed when the function was written; <see cref="Kind.Unknown"/> if anything will do.</param>
/// <param name="IsOptional">Whether it has a default.</param>
/// <param name="IsKeyword">Whether it can only be passed by name.</param>
internal sealed record ParameterSketch(string Name, Kind Kind, bool IsOptional, bool IsKeyword);

/// <summary>How a function of the program is called, and what a call is expected to do.</summary>
internal sealed class Signature
{
    /// <summary>The parameters, without <c>*</c> and <c>**</c>.</summary>
    internal required List<ParameterSketch> Parameters { get; init; }

    /// <summary>Whether further positional arguments are taken.</summary>
    internal bool IsVariadic { get; init; }

    /// <summary>Whether further keyword arguments are taken.</summary>
    internal bool IsVariadicKeyword { get; init; }

    /// <summary>Whether a call makes a generator.</summary>
    internal bool IsGenerator { get; init; }

    /// <summary>The type of the result; <see cref="Kind.Unknown"/> if it varies.</summary>
    internal Kind Result { get; set; }

    /// <summary>The objects beyond its arguments that a call may change.</summary>
    internal List<Sketch> Touched { get; } = [];

    /// <summary>The signature that a definition shows; the kinds of parameters follow from their names.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="body">The body.</param>
    /// <param name="skipped">Number of leading parameters that the caller does not pass: 1 for a method.</param>
    internal static Signature Of(Parameters parameters, IEnumerable<Statement> body, int skipped = 0) => new()
    {
        Parameters =
        [
            .. parameters.Positional.Skip(skipped).Select(parameter => Of(parameter, isKeyword: false)),
            .. parameters.KeywordOnly.Select(parameter => Of(parameter, isKeyword: true)),
        ],
        IsVariadic = parameters.Variadic is not null,
        IsVariadicKeyword = parameters.VariadicKeyword is not null,
        IsGenerator = body.Any(Yields),
    };

    private static ParameterSketch Of(Parameter parameter, bool isKeyword) => new(
        parameter.Name,
        parameter.Name switch
        {
            "n" or "i" or "index" => Kind.Int,
            "items" => Kind.List,
            "key" or "name" => Kind.Str,
            _ => Kind.Unknown,
        },
        parameter.Default is not null,
        isKeyword);

    private static bool Yields(Statement statement) =>
        statement is ExpressionStatement { Value: Yield or YieldFrom } or Assign { Value: Yield or YieldFrom }
        || (statement is not (FunctionDefinition or ClassDefinition) && statement.Blocks.Any(block => block.Any(Yields)));
}
