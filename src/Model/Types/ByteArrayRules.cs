namespace Conform.Model.Types;

/// <summary>What can be done with a bytearray.</summary>
public class ByteArrayRules : Semantics.TypeRules
{
}
