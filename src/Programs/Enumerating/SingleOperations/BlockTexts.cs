namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Source of the rows of blocks and of what leaves them; the operands are <c>x</c>, <c>y</c>, <c>z</c>.</summary>
internal static class BlockTexts
{
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> ByRow { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["if"] = ["if x:\n    r = 1"],
        ["elif"] = ["if not x:\n    r = 1\nelif x:\n    r = 2"],
        ["else"] = ["if x:\n    r = 1\nelse:\n    r = 2"],
        ["while"] = ["while x:\n    r = 1\n    break"],
        ["while else"] = ["while not x:\n    break\nelse:\n    r = x"],
        ["for generator"] = ["def g():\n    yield x\nfor r in g():\n    q = r", "for r in (q for q in x):\n    pass"],
        ["for other"] = ["for r in x:\n    pass"],
        ["for unpack"] = ["for r, q in x:\n    pass", "for r, q in [x]:\n    pass"],
        ["for else"] = ["for r in x:\n    pass\nelse:\n    q = 1"],
        ["break"] = ["for r in x:\n    break"],
        ["continue"] = ["for r in x:\n    continue\n    q = 1"],
        ["try"] = ["try:\n    x[0]\nexcept LookupError:\n    r = 1", "try:\n    x + y\nexcept TypeError:\n    r = 1"],
        ["except"] = ["try:\n    raise ValueError\nexcept x:\n    r = 1", "try:\n    raise x\nexcept ValueError:\n    r = 1"],
        ["except as"] = ["try:\n    raise ValueError(x)\nexcept ValueError as e:\n    r = e.args"],
        ["try else"] = ["try:\n    x[0]\nexcept TypeError:\n    r = 1\nelse:\n    r = 2"],
        ["finally"] = ["try:\n    x[0]\nfinally:\n    r = 1"],
        ["raise"] = ["raise x", "raise ValueError(x)"],
        ["raise from"] = ["raise ValueError from x", "raise x from y"],
        ["raise again"] = ["try:\n    raise x\nexcept Exception:\n    raise"],
        ["assert"] = ["assert x", "assert x, y"],
    };
}
