using Conform.Model.Execution;
using Conform.Model.Semantics;

namespace Conform.Model.Builtins;

/// <summary>The built-in functions that make text.</summary>
public static class TextBuiltins
{
    /// <summary>All of them.</summary>
    public static IEnumerable<BuiltinMethod> All =>
    [
        new(null, "repr", Signature.One, static (machine, _, arguments) => Representation.Repr(machine, arguments[0]!)),
    ];
}
