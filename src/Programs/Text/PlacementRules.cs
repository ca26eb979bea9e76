using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Where <c>return</c>, <c>break</c> and <c>continue</c> may stand, how deep loops and <c>try</c> may nest, and what a docstring may hold.</summary>
/// <remarks>Source: Python Language Reference, 7.6, 7.9, 7.10; Python/compile.c <c>compiler_push_fblock</c>; (3.13) <c>_PyCompile_CleanDoc</c>.</remarks>
internal sealed class PlacementRules(NodePlaces places)
{
    /// <summary>Checks the statements of one cell.</summary>
    /// <exception cref="ProgramFormatException">A statement stands where CPython refuses it.</exception>
    public void Check(IReadOnlyList<Statement> body) => CheckScope(body, isFunction: false);

    /// <summary>Checks the body of a cell, function or class.</summary>
    private void CheckScope(IReadOnlyList<Statement> body, bool isFunction)
    {
        if (body is [ExpressionStatement { Value: Constant { Value: StrConstant docstring } } first, ..]
            && docstring.Value.Points.Any(point => point is >= 0xD800 and <= 0xDFFF))
        {
            throw places.Error(first, FormatMessages.SurrogateDocstring);
        }

        Check(body, new(isFunction, IsLoop: false, StaticBlocks: 0));
    }

    private void Check(IReadOnlyList<Statement> body, Surroundings around)
    {
        foreach (Statement statement in body)
        {
            Check(statement, around);
        }
    }

    private void Check(Statement statement, Surroundings around)
    {
        switch (statement)
        {
            case Return when !around.IsFunction:
                throw places.Error(statement, FormatMessages.OutsideFunction("return"));
            case Break when !around.IsLoop:
                throw places.Error(statement, FormatMessages.OutsideLoop("break"));
            case Continue when !around.IsLoop:
                throw places.Error(statement, FormatMessages.OutsideLoop("continue"));
            case While loop:
                CheckLoop(loop, loop.Body, loop.Else, around);
                break;
            case For loop:
                CheckLoop(loop, loop.Body, loop.Else, around);
                break;
            case Try:
                CheckBlocks(statement, Deeper(statement, around, NestingLimits.TryWeight));
                break;
            case FunctionDefinition function:
                CheckScope(function.Body, isFunction: true);
                break;
            case ClassDefinition definition:
                CheckScope(definition.Body, isFunction: false);
                break;
            default:
                CheckBlocks(statement, around);
                break;
        }
    }

    /// <summary>Checks a loop; <c>break</c> in its else belongs to the loop around it.</summary>
    private void CheckLoop(Statement loop, ValueList<Statement> body, ValueList<Statement> orElse, Surroundings around)
    {
        Check(body, Deeper(loop, around, 1) with { IsLoop = true });
        Check(orElse, around);
    }

    private void CheckBlocks(Statement statement, Surroundings around)
    {
        foreach (ValueList<Statement> block in statement.Blocks)
        {
            Check(block, around);
        }
    }

    private Surroundings Deeper(Statement statement, Surroundings around, int weight) =>
        around.StaticBlocks + weight <= NestingLimits.StaticBlocks
            ? around with { StaticBlocks = around.StaticBlocks + weight }
            : throw places.Error(statement, FormatMessages.TooManyLoops);

    private readonly record struct Surroundings(bool IsFunction, bool IsLoop, int StaticBlocks);
}
