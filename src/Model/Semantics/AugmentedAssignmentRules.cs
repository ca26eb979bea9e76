namespace Conform.Model.Semantics;

/// <summary>Augmented assignment.</summary>
public class AugmentedAssignmentRules
{
}
