namespace Conform.Model.Types;

/// <summary>What can be done with a float.</summary>
public class FloatRules : Semantics.TypeRules
{
}
