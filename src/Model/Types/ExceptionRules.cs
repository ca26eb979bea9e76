namespace Conform.Model.Types;

/// <summary>What can be done with an exception.</summary>
public class ExceptionRules : Semantics.TypeRules
{
}
