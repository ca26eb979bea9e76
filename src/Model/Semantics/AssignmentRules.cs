namespace Conform.Model.Semantics;

/// <summary>Assignment, unpacking and deletion.</summary>
public class AssignmentRules
{
}
