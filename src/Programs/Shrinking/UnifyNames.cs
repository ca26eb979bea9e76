using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Uses one name for two: everywhere, by dropping the statement that binds one and reading the other
/// instead, or from one statement on.</summary>
public sealed class UnifyNames : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "unify names";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var names = Binding.Names(program);
        var top = TopLevel.Of(program);
        for (var index = top.Statements.Length - 1; index >= 0; index--)
        {
            foreach (var bound in Binding.Names(top.Statements[index].Statement).Distinct(StringComparer.Ordinal))
            {
                foreach (var other in names.Where(other => other != bound))
                {
                    yield return top.Without(index).Substitute(bound, new Name(other), index).ToProgram();
                }
            }
        }

        for (var index = 0; index < top.Statements.Length; index++)
        {
            if (Rebound(top.Statements[index].Statement) is { } bound)
            {
                foreach (var other in names.Where(other => other != bound.Name))
                {
                    yield return top.With(index, bound.Rename(other)).Substitute(bound.Name, new Name(other), index + 1).ToProgram();
                }
            }
        }

        names = Binding.NamesAndParameters(program);
        foreach (var dropped in names.Reverse())
        {
            foreach (var kept in names.Where(kept => kept != dropped))
            {
                yield return Renaming.Rename(program, name => name == dropped ? kept : name);
            }
        }
    }

    /// <summary>The one name that <paramref name="statement"/> binds as a whole, and the statement with another name in its place: what it reads keeps its name.</summary>
    private static (string Name, Func<string, Statement> Rename)? Rebound(Statement statement) => statement switch
    {
        Assign { Targets: [Name target] } assign => (target.Identifier, name => assign with { Targets = [new Name(name)] }),
        FunctionDefinition function => (function.Name, name => function with { Name = name }),
        ClassDefinition type => (type.Name, name => type with { Name = name }),
        _ => null,
    };
}
