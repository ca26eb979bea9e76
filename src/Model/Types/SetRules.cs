namespace Conform.Model.Types;

/// <summary>What can be done with a set.</summary>
public class SetRules : Semantics.TypeRules
{
}
