namespace Conform.Model.Types;

/// <summary>What can be done with a dict.</summary>
public class DictRules : Semantics.TypeRules
{
}
