namespace Conform.Programs;

/// <summary>Which CPython is meant: its version and the build parameters that change what a program can observe.</summary>
/// <param name="Version">The full version.</param>
/// <param name="PointerBits">Width of a pointer, 32 or 64 bits.</param>
/// <param name="HashAlgorithm">Name of the string hash as in <c>sys.hash_info.algorithm</c>: <c>siphash24</c>, <c>siphash13</c>, or <c>fnv</c> in builds for WebAssembly.</param>
/// <param name="LiteralCharactersApart">The characters whose one-character literal is another object than the cached character
/// (<c>'a' is not chr(97)</c>), each once; empty in most builds. Probed, because it follows from which identifiers a build holds
/// statically (CPython 3.11 and 3.12).</param>
/// <remarks>Probed from the oracle when it starts and handed to the model: facts about a build, not rules. Immutable.</remarks>
public sealed record Profile(PythonVersion Version, int PointerBits, string HashAlgorithm, string LiteralCharactersApart)
{
    /// <summary>The usual 64-bit Linux build of <paramref name="version"/>, for use without an oracle.</summary>
    public static Profile Of(PythonVersion version) => new(
        version,
        64,
        version.IsAtLeast(3, 11) ? "siphash13" : "siphash24",
        (version.Major, version.Minor) switch
        {
            (3, 11) => "BCLST_abcdefhijklmnopqrstvwxy",
            (3, 12) => "_abcdenprsx",
            _ => string.Empty,
        });

    /// <summary>The features of the program language that this version of Python has.</summary>
    public Features Features => Features.All
        & ~(Version.IsAtLeast(3, 9) ? Features.None : Features.DictUnion | Features.RemovePrefix)
        & ~(Version.IsAtLeast(3, 10) ? Features.None : Features.BitCount)
        & ~(Version.IsAtLeast(3, 12) ? Features.None : Features.IntIsInteger)
        & ~(Version.IsAtLeast(3, 13) ? Features.None : Features.CopyReplace);

    /// <summary>A short label such as <c>CPython 3.11.2</c>.</summary>
    public override string ToString() => $"CPython {Version}";
}
