namespace Conform.Model.Types;

/// <summary>What can be done with a module.</summary>
public class ModuleRules : Semantics.TypeRules
{
}
