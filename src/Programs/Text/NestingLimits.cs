namespace Conform.Programs.Text;

/// <summary>How deep a program text may nest, so that every supported CPython compiles it and no .NET stack overflows.</summary>
/// <remarks>CPython 3.8 has the tightest parser: at 20 blocks of indentation it takes between 79 and 98 nested brackets, by their kind
/// (a fixed parser stack of 6000 entries). Source: Parser/parser.c (3.8), observed on CPython 3.8.18.</remarks>
internal static class NestingLimits
{
    /// <summary>Largest depth of an expression, in tree levels, and largest number of nested brackets.</summary>
    public const int Expression = 60;

    /// <summary>Largest number of parser levels open at once; a tree level takes two at most.</summary>
    public const int ParserLevels = 2 * Expression;

    /// <summary>Largest number of blocks in each other.</summary>
    public const int Blocks = 20;

    /// <summary>Largest number of <c>elif</c> in one chain, those of the chains around it included: each is a tree level.</summary>
    public const int Branches = 60;

    /// <summary>Largest number of loops, comprehensions and <see cref="TryWeight">weighted</see> <c>try</c> in each other inside one function.
    /// Source: Python/compile.c <c>compiler_push_fblock</c>, which stops at 20; CPython 3.12.1 and 3.13.0 die on 21 and 23 nested comprehensions.</summary>
    public const int StaticBlocks = 18;

    /// <summary>How many static blocks a <c>try</c> takes at most.</summary>
    public const int TryWeight = 3;

    /// <summary>Largest number of targets before a starred one. Source: Python/compile.c <c>unpack_helper</c>.</summary>
    public const int TargetsBeforeStar = 255;
}
