namespace Conform.Model.Types;

/// <summary>What can be done with a dict_values view.</summary>
public class DictValuesRules : Semantics.TypeRules
{
}
