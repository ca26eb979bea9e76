namespace Conform.Model.Types;

/// <summary>What can be done with an int.</summary>
public class IntRules : Semantics.TypeRules
{
}
