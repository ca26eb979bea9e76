namespace Conform.Model.Copying;

/// <summary>What <c>copy.copy</c> returns.</summary>
public class ShallowCopyRules
{
}
