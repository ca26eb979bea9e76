namespace Conform.Model.Types;

/// <summary>What can be done with a type object.</summary>
public class TypeObjectRules : Semantics.TypeRules
{
}
