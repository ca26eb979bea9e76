namespace Conform.Model.Types;

/// <summary>What can be done with a slice.</summary>
public class SliceRules : Semantics.TypeRules
{
}
