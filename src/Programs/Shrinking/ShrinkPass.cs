namespace Conform.Programs.Shrinking;

/// <summary>A pass that may propose carelessly: what is not simpler or no valid program is dropped here.</summary>
public abstract class ShrinkPass : IShrinkPass
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public virtual bool IsExhaustive => false;

    /// <inheritdoc/>
    public IEnumerable<Program> Candidates(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var isSimpler = Simplicity.IsSimplerThan(program);
        return Propose(program).Where(candidate => isSimpler(candidate) && ProgramValidity.IsValid(candidate));
    }

    /// <summary>Proposes trees, valid or not, the most promising ones first.</summary>
    protected abstract IEnumerable<Program> Propose(Program program);

    /// <summary>The ranges to drop from <paramref name="count"/> things: all, halves, quarters, … single ones, each size from the end to the start.</summary>
    private protected static IEnumerable<Range> Runs(int count)
    {
        for (var size = count; size > 0; size /= 2)
        {
            for (var end = count; end > 0; end -= size)
            {
                yield return Math.Max(0, end - size)..end;
            }
        }
    }

    /// <summary><paramref name="items"/> without those in <paramref name="range"/>.</summary>
    private protected static ValueList<T> Without<T>(ValueList<T> items, Range range) =>
        new(items.Items.RemoveRange(range.Start.Value, range.End.Value - range.Start.Value));
}
