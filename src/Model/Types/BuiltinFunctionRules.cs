namespace Conform.Model.Types;

/// <summary>What can be done with a built-in function or method.</summary>
public class BuiltinFunctionRules : Semantics.TypeRules
{
}
