using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Enumerating;

/// <summary>The operands that small programs are made of: a few of each type, those at which identity and equality turn.</summary>
/// <param name="Atoms">Literals and the like.</param>
/// <param name="Twins">Pairs of atoms that are equal, or that an operation makes equal or one.</param>
/// <param name="Containers">Small containers, empty, with one element, nested and sharing, and a set whose order turns round when it is built anew in its order.</param>
/// <param name="Starts">Values for the first statement of a program, whose object the next statement changes or copies.</param>
/// <param name="Few">The operands beside the first one.</param>
/// <param name="Fewest">The operands where there are several beside the first one.</param>
public sealed record OperandSet(
    IReadOnlyList<Expression> Atoms,
    IReadOnlyList<(Expression Left, Expression Right)> Twins,
    IReadOnlyList<Expression> Containers,
    IReadOnlyList<Expression> Starts,
    IReadOnlyList<Expression> Few,
    IReadOnlyList<Expression> Fewest)
{
    /// <summary>The usual operands.</summary>
    public static OperandSet Default { get; } = new(
        Parse(
            "None", "False", "True", "0", "1", "2", "-1", "''", "'a'", "b''", "b'a'", "0.0", "1.0", "-0.0", "256", "257", "'256'", "'257'", "'-6'", "1 / 3", "0.1234567890123", "float('nan')"),
        Pairs("False", "0", "0", "False", "True", "1", "1", "True", "1", "1.0", "1.0", "1", "0.0", "-0.0", "0", "0.0", "0.0", "0", "256", "'256'", "257", "'257'", "-5", "'-5'", "-6", "'-6'", "''", "b''", "0", "1", "[]", "()", "set()", "frozenset()", "b''", "bytearray()", "(int,)", "(int,)"),
        Parse(
            "[]", "()", "{}", "[None]", "(None,)", "{None: None}", "{None}", "[[]]", "([],)", "[()]", "((),)", "{None: []}", "[[]] * 2", "[[], []]", "[0, None]", "(0, None)", "[False, 0]",
            "[1, 0]", "[3, 11]", "[None, 0, None]", "{3, 11}", "{None: None, 0: None}", "[[None]]", "set()", "frozenset()", "range(2)", "bytearray()", "bytearray(1)"),
        Parse(
            "[]", "[None]", "[[]]", "{}", "{None: None}", "{None}", "{0}", "{None: []}", "()", "([],)", "[1, 0]", "[0, None]", "[False, 0]", "{0: 0}", "[[]] * 2", "set()", "frozenset()", "{frozenset()}", "{frozenset(): None}", "bytearray()", "bytearray(1)", "0", "257", "''", "'a'"),
        Parse("None", "0", "1", "2", "-1", "''", "'a'", "'aa'", "'0a'", "[]", "[None]", "()", "(None,)", "{}", "{None}"),
        Parse("None", "0", "1", "'a'", "[]"));

    /// <summary>Atoms and containers.</summary>
    public IEnumerable<Expression> All => Atoms.Concat(Containers);

    /// <summary>Every list of <paramref name="length"/> of <paramref name="values"/>.</summary>
    internal static IEnumerable<IReadOnlyList<Expression>> Tuples(int length, IReadOnlyList<Expression> values) => length == 0
        ? [[]]
        : Tuples(length - 1, values).SelectMany(_ => values, (start, last) => (IReadOnlyList<Expression>)[.. start, last]);

    private static IReadOnlyList<(Expression Left, Expression Right)> Pairs(params IEnumerable<string> texts) =>
        [.. Parse(texts).Chunk(2).Select(pair => (pair[0], pair[1]))];

    private static IReadOnlyList<Expression> Parse(params IEnumerable<string> texts) =>
        [.. texts.Select(text => ((ExpressionStatement)ProgramText.Parse(text).Cells[0].Body[0]).Value)];
}
