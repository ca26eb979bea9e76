namespace Conform.Model.Types;

/// <summary>What can be done with a bytes object.</summary>
public class BytesRules : Semantics.TypeRules
{
}
