using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Makes classes plainer: a base by the bases of that base, an instance by an instance of a base, a method by a function of the program,
/// an attribute of <c>self</c> in the constructor by one that is bound outside.</summary>
public sealed class SimplifyClasses : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "simplify classes";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var classes = StatementSite.All(program).Where(site => site.Statement is ClassDefinition).Select(site => (Site: site, Class: (ClassDefinition)site.Statement)).ToList();
        foreach (var (site, type) in classes)
        {
            foreach (var other in type.Bases)
            {
                // The class is not needed where its base will do.
                yield return site.Replace([]).Rewrite((expression, place) => place != Place.Target && expression is Name name && name.Identifier == type.Name ? other : null);
            }

            for (var index = 0; index < type.Bases.Count; index++)
            {
                if (classes.Find(entry => type.Bases[index] is Name name && entry.Class.Name == name.Identifier).Class is { } parent)
                {
                    yield return site.Replace([type with { Bases = [.. type.Bases.Take(index), .. parent.Bases, .. type.Bases.Skip(index + 1)] }]);
                    yield return site.Replace([type with { Bases = type.Bases.Without(index), Body = [.. parent.Body, .. type.Body] }]);
                }
            }

            foreach (var function in type.Body.OfType<FunctionDefinition>())
            {
                yield return site.Replace([type with { Body = type.Body.Where(statement => statement != function).DefaultIfEmpty(new Pass()).ToValueList() }, function]);
            }
        }
    }
}
