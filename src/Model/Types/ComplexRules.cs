namespace Conform.Model.Types;

/// <summary>What can be done with a complex number.</summary>
public class ComplexRules : Semantics.TypeRules
{
}
