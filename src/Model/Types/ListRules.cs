namespace Conform.Model.Types;

/// <summary>What can be done with a list.</summary>
public class ListRules : Semantics.TypeRules
{
}
