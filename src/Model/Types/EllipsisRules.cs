namespace Conform.Model.Types;

/// <summary>What can be done with <c>...</c>.</summary>
public class EllipsisRules : Semantics.TypeRules
{
}
