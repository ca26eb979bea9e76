namespace Conform.Model.Types;

/// <summary>What can be done with a frozenset.</summary>
public class FrozenSetRules : Semantics.TypeRules
{
}
