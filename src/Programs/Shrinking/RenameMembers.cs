using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Gives the attributes that a program makes, in a class or by assignment, the names <c>a</c>, <c>b</c>, <c>c</c>, … wherever the old name stands.</summary>
public sealed class RenameMembers : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "rename members";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var bound = Binding.Members(program).Concat(ExpressionSite.All(program)
            .Where(site => site.Place == Place.Target).Select(site => site.Expression).OfType<AttributeExpression>().Select(attribute => attribute.Identifier));
        var members = bound.Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        var names = Renaming.Fresh(members.ToHashSet(StringComparer.Ordinal)).Take(members.Count + 1).ToList();
        return from member in members
               from name in names
               select Rename(program, member, name);
    }

    private static Program Rename(Program program, string old, string wanted) => Renaming.Rename(program, name => name == old ? wanted : name)
        .Rewrite((expression, place) => Renamed(expression, old, wanted, place));

    private static Expression? Renamed(Expression expression, string old, string wanted, Place place)
    {
        switch (expression)
        {
            case AttributeExpression attribute when attribute.Identifier == old:
                return new AttributeExpression(attribute.Value.Rewrite(Place.Value, (part, inner) => Renamed(part, old, wanted, inner)), wanted);
            case Call call when call.Keywords.Any(keyword => keyword.Name == old):
                var renamed = call with { Keywords = call.Keywords.Select(keyword => keyword.Name == old ? keyword with { Name = wanted } : keyword).ToValueList() };
                return renamed.Rewrite(place, (part, inner) => Renamed(part, old, wanted, inner));
            default:
                return null;
        }
    }
}
