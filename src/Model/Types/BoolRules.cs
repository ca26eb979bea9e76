namespace Conform.Model.Types;

/// <summary>What can be done with a bool, beside what every int can.</summary>
public class BoolRules : IntRules
{
}
