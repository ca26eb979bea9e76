namespace Conform.Model.Types;

/// <summary>What can be done with a dict_items view.</summary>
public class DictItemsRules : Semantics.TypeRules
{
}
