namespace Conform.Model.Types;

/// <summary>What can be done with any other object.</summary>
public class ObjectRules : IdentityTypeRules
{
}
