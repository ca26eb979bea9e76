namespace Conform.Model.Types;

/// <summary>What can be done with an object of a type without rules of its own.</summary>
public class ObjectRules : Semantics.TypeRules
{
}
