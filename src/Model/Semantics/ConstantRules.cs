namespace Conform.Model.Semantics;

/// <summary>Which constants of one compile unit are one object, which are interned, and what is folded.</summary>
public class ConstantRules
{
}
