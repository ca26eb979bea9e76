namespace Conform.Model.Types;

/// <summary>What can be done with a tuple.</summary>
public class TupleRules : Semantics.TypeRules
{
}
