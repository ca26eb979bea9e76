namespace Conform.Model.Types;

/// <summary>What can be done with a str.</summary>
public class StrRules : Semantics.TypeRules
{
}
