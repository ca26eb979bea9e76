using System.Globalization;
using System.Numerics;
using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Shrinking;

/// <summary>The one order of programs from simple to complicated: a candidate is taken only if it comes before the current program.</summary>
/// <remarks>
/// Compared in turn, smaller first:
/// 1. steps: what a reader has to follow one after the other. A statement is a step, and so is what does a statement's work inside an expression: <c>:=</c>, a
/// lambda, a clause of a comprehension, and a computation in the second target of an assignment or a later one;
/// 2. those steps that are no statements;
/// 3. cells: a compile unit more is a second thing to explain;
/// 4. lines of the header;
/// 5. statements with blocks;
/// 6. expression nodes, parameters and names of handlers;
/// 7. the kinds of the nodes: literals before names before displays before operators before calls, <c>[a] * 2</c> before <c>2 * [a]</c>, plain statements before augmented ones;
/// 8. the size of the literals: <c>None</c>, then small numbers, <c>False</c>, short texts of <c>a</c> and small digits;
/// 9. the number of different names, then their length and alphabetical order, small letters first;
/// 10. the text in ordinal order, so that no two different programs are equally simple.
/// Every descending chain is finite in practice because all measures are natural numbers and names and literals only get shorter. Total; thread-safe.
/// </remarks>
public sealed class Simplicity : IComparer<Program>
{
    /// <summary>More than the distance of any character, so that a shorter text comes first.</summary>
    private const long LongestDistance = 0x110000;

    private Simplicity()
    {
    }

    /// <summary>The order.</summary>
    public static Simplicity Order { get; } = new();

    /// <inheritdoc/>
    public int Compare(Program? x, Program? y)
    {
        if (ReferenceEquals(x, y) || x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        return Compare(new Measure(x), new Measure(y));
    }

    /// <summary><paramref name="programs"/> from simple to complicated, each once, without those that are not simpler than <paramref name="limit"/>.</summary>
    public static IReadOnlyList<Program> SimplerThan(Program limit, IEnumerable<Program> programs)
    {
        ArgumentNullException.ThrowIfNull(limit);
        var highest = new Measure(limit);
        var measures = programs.Select(program => new Measure(program)).Where(measure => Compare(measure, highest) < 0).ToList();
        measures.Sort(Compare);

        // The order is total, so equal programs are neighbours.
        return [.. measures.Where((measure, index) => index == 0 || Compare(measures[index - 1], measure) != 0).Select(measure => measure.Program)];
    }

    /// <summary>The question whether a program is strictly simpler than <paramref name="limit"/>, which is measured once.</summary>
    public static Func<Program, bool> IsSimplerThan(Program limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        var highest = new Measure(limit);
        return program => Compare(new Measure(program), highest) < 0;
    }

    /// <summary>Whether <paramref name="candidate"/> is strictly simpler than <paramref name="current"/>.</summary>
    public static bool IsSimpler(Program candidate, Program current) => Order.Compare(candidate, current) < 0;

    /// <summary>Number of steps of <paramref name="program"/>, its statements or more.</summary>
    public static int Steps(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return (int)new Measure(program).Numbers.Steps;
    }

    /// <summary>Number of expression nodes in <paramref name="program"/>, 0 or more.</summary>
    public static int NodeCount(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return (int)new Measure(program).Numbers.Inside.Nodes;
    }

    private static int Compare(Measure left, Measure right)
    {
        var byNumbers = left.Numbers.CompareTo(right.Numbers);
        if (byNumbers != 0)
        {
            return byNumbers;
        }

        var byDistinct = left.DistinctNames.CompareTo(right.DistinctNames);
        var byNames = byDistinct != 0 ? byDistinct : CompareNames(left.Names, right.Names);
        return byNames != 0 ? byNames : string.CompareOrdinal(left.Text, right.Text);
    }

    private static int CompareNames(List<string> left, List<string> right)
    {
        var order = 0;
        for (var index = 0; order == 0 && index < Math.Min(left.Count, right.Count); index++)
        {
            order = left[index].Length.CompareTo(right[index].Length);
            order = order != 0 ? order : CompareLetters(left[index], right[index]);
        }

        return order != 0 ? order : left.Count.CompareTo(right.Count);
    }

    /// <summary>Compares two names of one length by their characters, small letters before capital ones.</summary>
    private static int CompareLetters(string left, string right)
    {
        for (var index = 0; index < left.Length; index++)
        {
            if (left[index] != right[index])
            {
                return (char.IsLower(right[index]), left[index]).CompareTo((char.IsLower(left[index]), right[index]));
            }
        }

        return 0;
    }

    /// <summary>What is compared of one program before its text.</summary>
    private sealed class Measure
    {
        private int? distinctNames;
        private string? text;
        private long hidden;
        private long blocks;
        private long nodes;
        private long kinds;
        private long literals;

        public Measure(Program program)
        {
            Program = program;
            foreach (var cell in program.Cells)
            {
                Add(cell.Body);
            }

            Numbers = (program.StatementCount + hidden, hidden, program.Cells.Count, program.Imports.Count, (blocks, nodes, kinds, literals));
        }

        public Program Program { get; }

        public (long Steps, long Hidden, long Cells, long Imports, (long Blocks, long Nodes, long Kinds, long Literals) Inside) Numbers { get; }

        /// <summary>Every name, those of attributes included, in source order.</summary>
        public List<string> Names { get; } = [];

        /// <summary>Number of different names.</summary>
        public int DistinctNames => distinctNames ??= Names.Distinct(StringComparer.Ordinal).Count();

        /// <summary>The program's text.</summary>
        public string Text => text ??= ProgramText.Render(Program);

        private void Add(ValueList<Statement> statements)
        {
            foreach (var statement in statements)
            {
                kinds += Kind(statement);
                hidden += statement is Assign { Targets: var targets } ? targets.Skip(1).Count(IsComputed) : 0;
                Names.AddRange(NamesOf(statement));
                nodes += statement switch
                {
                    FunctionDefinition function => Count(function.Parameters),
                    Try attempt => attempt.Handlers.Count(handler => handler.Name is not null),
                    _ => 0,
                };
                foreach (var part in SyntaxParts.Of(statement))
                {
                    Add(part);
                }

                var inner = SyntaxParts.BlocksOf(statement);
                blocks += inner.IsEmpty ? 0 : 1 + inner.Count(block => !block.IsEmpty);
                foreach (var block in inner)
                {
                    Add(block);
                }
            }
        }

        private void Add(Expression expression)
        {
            nodes++;
            kinds += Kind(expression);
            hidden += expression switch
            {
                NamedExpression or Lambda => 1,
                Comprehension comprehension => comprehension.Clauses.Count,
                _ => 0,
            };
            nodes += expression is Lambda lambda ? Count(lambda.Parameters) : 0;
            if (expression is Name name)
            {
                Names.Add(name.Identifier);
            }
            else if (expression is AttributeExpression attribute)
            {
                Names.Add(attribute.Identifier);
            }
            else if (expression is Constant constant)
            {
                literals += Size(constant.Value);
            }

            foreach (var part in SyntaxParts.Of(expression))
            {
                Add(part);
            }
        }
    }

    /// <summary>Whether storing into <paramref name="target"/> first computes something.</summary>
    private static bool IsComputed(Expression target) => target switch
    {
        Name => false,
        Subscript subscript => IsComputed(subscript.Value) || subscript.Index.WithParts().Any(part => part is not (Constant or Name or SliceExpression or TupleDisplay)),
        AttributeExpression attribute => IsComputed(attribute.Value),
        ListDisplay or TupleDisplay or Starred => SyntaxParts.Of(target).Any(IsComputed),
        Constant => false,
        _ => true,
    };

    private static int Count(Parameters parameters) =>
        parameters.Positional.Count + parameters.KeywordOnly.Count + (parameters.Variadic is null ? 0 : 1) + (parameters.VariadicKeyword is null ? 0 : 1);

    private static int Kind(Statement statement) => statement switch
    {
        Pass => 0,
        ExpressionStatement => 1,
        Assign assign => 1 + assign.Targets.Count,
        AugmentedAssign assign => 4 + (int)assign.Operator,
        Delete => 3,
        Break or Continue or Return => 2,
        Assert or Raise or Global or Nonlocal => 3,
        If => 4,
        While or For => 5,
        Try => 6,
        FunctionDefinition => 7,
        _ => 8,
    };

    private static int Kind(Expression expression) => expression switch
    {
        Constant => 0,
        Name => 1,
        ListDisplay => 2,
        TupleDisplay => 3,
        DictDisplay => 4,
        SetDisplay => 5,
        SliceExpression => 3,
        Subscript => 4,
        AttributeExpression => 4,
        Starred => 4,
        Unary unary => 5 + (int)unary.Operator,
        Binary { Left: Constant, Right: not Constant } binary => 7 + (int)binary.Operator,
        Binary binary => 6 + (int)binary.Operator,
        BooleanOperation operation => 8 + (int)operation.Operator,
        Compare compare => 8 + compare.Comparisons.Sum(comparison => (int)comparison.Operator),
        Conditional => 10,
        Call call => 6 + call.Keywords.Count,
        NamedExpression => 12,
        Lambda => 13,
        Comprehension comprehension => 14 + (int)comprehension.Kind,
        _ => 20,
    };

    private static long Size(ConstantValue value) => value switch
    {
        NoneConstant => 0,
        IntConstant number => 1 + Size(number.Value),
        BoolConstant boolean => boolean.Value ? 4 : 3,
        EllipsisConstant => 4,
        FloatConstant number => 8 + Size(number.Value),
        ImaginaryConstant number => 12 + Size(number.Imaginary),
        StrConstant text => 5 + text.Value.Points.Sum(point => LongestDistance + Distance(point)),
        BytesConstant bytes => 7 + bytes.Value.Sum(item => LongestDistance + Distance(item)),
        _ => long.MaxValue / 1024,
    };

    private static long Size(BigInteger number) => number <= 100_000 ? (long)number : 100_000 + number.GetBitLength();

    private static long Size(double number) => number switch
    {
        <= 1000 when number == Math.Floor(number) => (long)number,
        _ when double.IsInfinity(number) => 1001,
        _ => 1010 + number.ToString("R", CultureInfo.InvariantCulture).Length,
    };

    /// <summary>How far a character is from <c>a</c>: digits are next, from <c>0</c> on, because texts of numbers are made of them; characters beyond ASCII come
    /// last.</summary>
    private static long Distance(int point) => point switch
    {
        'a' => 0,
        >= '0' and <= '9' => 1 + point - '0',
        < 128 => 10 + Math.Abs(point - 'a'),
        _ => point,
    };

    private static IEnumerable<string> NamesOf(Statement statement) => statement switch
    {
        FunctionDefinition function => [function.Name],
        ClassDefinition type => [type.Name],
        Try attempt => attempt.Handlers.Select(handler => handler.Name).OfType<string>(),
        _ => [],
    };
}
