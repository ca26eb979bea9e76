using System.CommandLine;
using System.CommandLine.Parsing;

namespace Conform.Cli.Commands;

/// <summary>A command line as it was typed, to be given to another process.</summary>
internal static class CommandTokens
{
    /// <summary>The arguments of a command, without its name, but for some options and their values.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="names">The names of the options that are left out.</param>
    public static IReadOnlyList<string> Without(ParseResult parsed, IEnumerable<string> names)
    {
        var omitted = Of(parsed, names);
        return [.. Arguments(parsed).Where(token => !omitted.Contains(token)).Select(token => token.Value)];
    }

    /// <summary>Some options and their values.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="names">The names of the options.</param>
    public static IReadOnlyList<string> Only(ParseResult parsed, IEnumerable<string> names)
    {
        var kept = Of(parsed, names);
        return [.. Arguments(parsed).Where(kept.Contains).Select(token => token.Value)];
    }

    private static IEnumerable<Token> Arguments(ParseResult parsed) => parsed.Tokens.Where(token => token.Type != TokenType.Command);

    private static HashSet<object> Of(ParseResult parsed, IEnumerable<string> names) =>
        parsed.CommandResult.Children.OfType<OptionResult>()
            .Where(option => names.Contains(option.Option.Name))
            .SelectMany(option => option.IdentifierToken is { } name ? option.Tokens.Prepend(name) : option.Tokens)
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
}
