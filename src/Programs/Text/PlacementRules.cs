using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Where <c>return</c>, <c>break</c> and <c>continue</c> may stand, how deep loops, <c>try</c> and comprehensions may nest, and what a docstring may hold.</summary>
/// <remarks>Source: Python Language Reference, 7.6, 7.9, 7.10; Python/compile.c <c>compiler_push_fblock</c>, <c>push_inlined_comprehension_state</c> (3.12),
/// <c>_PyCompile_CleanDoc</c> (3.13).</remarks>
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
        foreach (Expression expression in ExpressionChildren.Of(statement))
        {
            Check(expression, around);
        }

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

    /// <summary>Checks the nesting of comprehensions, which CPython 3.12 and 3.13 compile into the function around them (and crash when too deep);
    /// lambdas and generators are functions of their own.</summary>
    private void Check(Expression expression, Surroundings around)
    {
        Surroundings inside = expression switch
        {
            Lambda or Comprehension { Kind: ComprehensionKind.Generator } => around with { StaticBlocks = 0 },
            Comprehension => Deeper(expression, around, 1),
            _ => around,
        };
        foreach (Expression child in ExpressionChildren.Of(expression))
        {
            // The first iterable and the defaults belong to the scope around.
            var isOutside = (expression is Comprehension comprehension && ReferenceEquals(child, comprehension.Clauses[0].Iterable))
                || (expression is Lambda lambda && !ReferenceEquals(child, lambda.Body));
            Check(child, isOutside ? around : inside);
        }
    }

    private Surroundings Deeper(object node, Surroundings around, int weight) =>
        around.StaticBlocks + weight <= NestingLimits.StaticBlocks
            ? around with { StaticBlocks = around.StaticBlocks + weight }
            : throw places.Error(node, FormatMessages.TooManyLoops);

    private readonly record struct Surroundings(bool IsFunction, bool IsLoop, int StaticBlocks);
}
