using System.Numerics;
using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>Makes literals smaller: numbers towards 0, texts shorter and nearer to <c>a</c>, bytes a text;
/// all equal literals at once, because it may matter that they are equal, then each one.</summary>
public sealed class SimplifyConstants : ShrinkPass
{
    /// <summary>Stands for the floats that it takes many digits to write.</summary>
    private const double ManyDigits = 0.1234567890123;

    /// <inheritdoc/>
    public override string Name => "simplify constants";

    /// <inheritdoc/>
    protected override IEnumerable<Program> Propose(Program program)
    {
        var sites = ExpressionSite.All(program).Where(site => site.Expression is Constant).ToList();
        var everywhere =
            from constant in sites.Select(site => (Constant)site.Expression).Distinct()
            from smaller in Smaller(constant.Value)
            select program.Rewrite((expression, _) => expression == constant ? new Constant(smaller) : null);
        var single =
            from site in sites
            from smaller in Smaller(((Constant)site.Expression).Value)
            select site.Replace(new Constant(smaller));
        return everywhere.Concat(single);
    }

    private static IEnumerable<ConstantValue> Smaller(ConstantValue value) => value switch
    {
        BoolConstant { Value: true } => [new BoolConstant(false)],
        IntConstant number => Smaller(number.Value).Select(smaller => new IntConstant(smaller)),
        FloatConstant number => Smaller(number.Value).Select(smaller => new FloatConstant(smaller)),
        ImaginaryConstant number => Smaller(number.Imaginary).Select(smaller => new ImaginaryConstant(smaller)),
        StrConstant text => Texts(text.Value.Points.ToValueList()).Select(smaller => new StrConstant(new CodePoints(smaller.Items))),
        BytesConstant bytes => Smaller(bytes.Value, (byte)'a').Select(smaller => (ConstantValue)new BytesConstant(smaller))
            .Append(new StrConstant(new CodePoints([.. bytes.Value.Select(item => (int)item)]))),
        _ => [],
    };

    /// <summary>0, then what is left when a half, a quarter, … 1 is taken away, so that the smallest sufficient number is found in few steps.</summary>
    private static IEnumerable<BigInteger> Smaller(BigInteger number)
    {
        for (var step = number; step > 0; step /= 2)
        {
            yield return number - step;
        }
    }

    private static IEnumerable<double> Smaller(double number)
    {
        double[] simple = [0, 1, 2, 0.5, 1000, ManyDigits, Math.Floor(number / 2), Math.Floor(number)];
        return simple.Where(smaller => smaller >= 0 && !double.IsInfinity(smaller) && smaller != number);
    }

    private static IEnumerable<ValueList<int>> Texts(ValueList<int> points) => Smaller(points, 'a').Concat(Digits(points)).Concat(Lettered(points));

    /// <summary>A 0 in place of each character in turn: what has to be different from an <c>a</c> can be that.</summary>
    private static IEnumerable<ValueList<int>> Digits(ValueList<int> points) =>
        Enumerable.Range(0, points.Count).Where(index => points[index] is not ('a' or '0')).Select(index => points.With(index, '0'));

    /// <summary>Each small letter in place of a text of one character: some texts are codes of which only a few letters are known.</summary>
    private static IEnumerable<ValueList<int>> Lettered(ValueList<int> points) =>
        points.Count == 1 ? Enumerable.Range('a', 'z' - 'a' + 1).Where(letter => letter != points[0]).Select(letter => (ValueList<int>)[letter]) : [];

    private static IEnumerable<ValueList<T>> Smaller<T>(ValueList<T> items, T plain)
    {
        foreach (var range in Runs(items.Count))
        {
            yield return Without(items, range);
        }

        yield return items.Select(_ => plain).ToValueList();
        for (var index = 0; index < items.Count; index++)
        {
            if (!EqualityComparer<T>.Default.Equals(items[index], plain))
            {
                yield return items.With(index, plain);
            }
        }
    }
}
