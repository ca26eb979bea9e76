namespace Conform.Model.Types;

/// <summary>What can be done with <c>None</c>.</summary>
public class NoneRules : Semantics.TypeRules
{
}
