namespace Conform.Model.Types;

/// <summary>What can be done with an iterator.</summary>
public class IteratorRules : Semantics.TypeRules
{
}
