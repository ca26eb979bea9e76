namespace Conform.Model.Copying;

/// <summary>What <c>copy.deepcopy</c> returns.</summary>
public class DeepCopyRules
{
}
