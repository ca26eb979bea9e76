using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Uses one name for two: everywhere, or by dropping the statement that binds one and reading the other instead.</summary>
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

        foreach (var dropped in names.Reverse())
        {
            foreach (var kept in names.Where(kept => kept != dropped))
            {
                yield return Renaming.Rename(program, name => name == dropped ? kept : name);
            }
        }
    }
}
