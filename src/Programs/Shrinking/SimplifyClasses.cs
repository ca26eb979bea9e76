using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Makes classes plainer: a base by the bases of that base, an instance by an instance of a base, an attribute that is stored outside or by a method by one that the class binds.</summary>
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

            foreach (var store in StatementSite.All(program))
            {
                if (store.Statement is Assign { Targets: [.., AttributeExpression attribute] } assign)
                {
                    Assign bound = new([new Name(attribute.Identifier)], assign.Value);
                    ValueList<Statement> body = [.. type.Body.Where(statement => statement is not (Syntax.Pass or FunctionDefinition { Body: [Assign] })), bound];
                    yield return site.Replace([type with { Body = body }]);
                    yield return Replace(program, type, type with { Body = body }, assign);
                }
            }
        }
    }

    /// <summary>One top-level statement replaced and another one dropped.</summary>
    private static Program Replace(Program program, Statement old, Statement replacement, Statement dropped)
    {
        var top = TopLevel.Of(program);
        return (top with { Statements = [.. top.Statements.Where(entry => entry.Statement != dropped).Select(entry => entry.Statement == old ? (entry.Cell, replacement) : entry)] }).ToProgram();
    }
}
