using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Drops <c>name = value</c> and puts the value where the name is read until it is bound again.</summary>
public sealed class InlineNames : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "inline names";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var top = TopLevel.Of(program);
        for (var index = top.Statements.Length - 1; index >= 0; index--)
        {
            if (top.Statements[index].Statement is Assign { Targets: [Name name] } assign)
            {
                yield return top.Without(index).Substitute(name.Identifier, assign.Value, index).ToProgram();
            }
        }
    }
}
