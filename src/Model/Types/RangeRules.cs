namespace Conform.Model.Types;

/// <summary>What can be done with a range.</summary>
public class RangeRules : Semantics.TypeRules
{
}
