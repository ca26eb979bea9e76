namespace Conform.Model.Types;

/// <summary>What can be done with a dict_keys view.</summary>
public class DictKeysRules : Semantics.TypeRules
{
}
