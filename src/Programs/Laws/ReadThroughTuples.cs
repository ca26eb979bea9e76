using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Laws;

/// <summary>A variable is read out of a tuple: <c>(x, 0)[0]</c> is <c>x</c>.</summary>
/// <remarks>Not the function of a call, which messages name by its object alone and <c>super()</c> by its name.</remarks>
public sealed class ReadThroughTuples : MetamorphicLaw
{
    /// <inheritdoc/>
    public override string Name => "read-through-tuples";

    /// <inheritdoc/>
    public override string Claim => "An object that was put in a tuple and taken out again is the same object.";

    /// <inheritdoc/>
    public override LawCase? Apply(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var zero = new Constant(new IntConstant(0));
        var count = 0;
        var changed = program.Rewrite((expression, place) =>
        {
            if (expression is not Syntax.Name || place != Place.Value)
            {
                return null;
            }

            count++;
            return new Subscript(new TupleDisplay([expression, zero]), zero);
        });
        return count == 0 ? null : new(program, changed);
    }
}
