namespace Conform.Programs.Shrinking;

/// <summary>One kind of reduction of a program.</summary>
/// <remarks>A pass knows nothing of what is kept while shrinking and does not loop to a fixed point: whoever drives it does. Stateless and thread-safe.</remarks>
public interface IShrinkPass
{
    /// <summary>A unique short name for statistics, such as <c>drop statements</c>.</summary>
    string Name { get; }

    /// <summary>Whether it proposes thousands of candidates that have little to do with the program: worth while for a small program only, and in packs.</summary>
    bool IsExhaustive => false;

    /// <summary>Proposes programs derived from <paramref name="program"/>, the most promising ones first.</summary>
    /// <returns>A finite, lazy sequence of valid programs that are simpler (see <see cref="Simplicity"/>); some may occur twice.
    /// Depends on <paramref name="program"/> only.</returns>
    IEnumerable<Program> Candidates(Program program);
}
