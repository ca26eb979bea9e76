using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Puts the body of a method after its class, with the class or a new instance in place of the first parameter, so that the method and the call of it are
/// not needed.</summary>
public sealed class TakeMethodBodies : ShrinkPass
{
    /// <inheritdoc/>
    public override string Name => "take method bodies";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        foreach (var site in StatementSite.All(program))
        {
            if (site.Statement is not ClassDefinition type)
            {
                continue;
            }

            foreach (var method in type.Body.OfType<FunctionDefinition>().Where(method => !method.Parameters.Positional.IsEmpty))
            {
                var self = new Name(method.Parameters.Positional[0].Name);
                var rest = type with { Body = type.Body.Where(statement => statement != method).DefaultIfEmpty(new Pass()).ToValueList() };
                foreach (var receiver in (Expression[])[new Name(type.Name), new Call(new Name(type.Name), [], [])])
                {
                    var body = method.Body.Where(statement => statement is not (Return or Pass)).Select(statement => statement.Rewrite((part, _) => part == self ? receiver : null));
                    yield return site.Replace([rest, .. body]);
                }
            }
        }
    }
}
