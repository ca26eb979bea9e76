using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Shrinking;

/// <summary>Replaces an expression by a name of the program, so that parts of an expression or further names are not needed, what an augmented assignment changes by
/// another name, and a function by one of the shortest names.</summary>
public sealed class ReplaceByNames : ShrinkPass
{
    /// <summary>Functions with names of three letters, one of which will often do where a function is passed.</summary>
    private static readonly string[] Shortest = [.. LanguageNames.Builtins.Where(name => name.Length == 3).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override string Name => "replace by names";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var names = Binding.Names(program);
        var bound = Binding.NamesAndParameters(program);
        var read =
            from site in ExpressionSite.All(program)
            where site.Place == Place.Value && site.Expression is not Constant
            from name in site.Expression is Name { Identifier: var function } && LanguageNames.Builtins.Contains(function) && !bound.Contains(function)
                ? Shortest.Concat(bound)
                : names
            where site.Expression is not Name { Identifier: var old } || old != name
            select site.Replace(new Name(name));
        var changed =
            from site in StatementSite.All(program)
            where site.Statement is AugmentedAssign { Target: Syntax.Name }
            from name in names
            select site.Replace([((AugmentedAssign)site.Statement) with { Target = new Name(name) }]);
        return read.Concat(changed);
    }
}
