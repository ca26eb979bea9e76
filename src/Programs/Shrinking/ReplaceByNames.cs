using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Replaces an expression by a name of the program, so that parts of an expression or further names are not needed.</summary>
public sealed class ReplaceByNames : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "replace by names";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program) =>
        from site in ExpressionSite.All(program)
        where site.Place == Place.Value && site.Expression is not Constant
        from name in Binding.Names(program)
        where site.Expression is not Name { Identifier: var old } || old != name
        select site.Replace(new Name(name));
}
