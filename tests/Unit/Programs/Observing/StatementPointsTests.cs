using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;
using Conform.Programs.Text;
using Conform.Tests.Unit.Programs.Text;
using FsCheck.Xunit;
using Assert = Xunit.Assert;

namespace Conform.Unit.Programs.Observing;

public sealed class StatementPointsTests
{
    /// <summary>Source, and the same with its points, written as <c>!n</c>.</summary>
    public static TheoryData<string, string> Programs { get; } = new()
    {
        { "a = 1\ndel a\npass\n", "a = 1\n!0\ndel a\n!1\npass\n!2\n" },
        { "def f():\n    'text'\n    return 1\n", "def f():\n    'text'\n    !1\n    !2\n    return 1\n!0\n" },
        { "if a:\n    b\nelif c:\n    d\nelse:\n    e\n", "if a:\n    b\n    !1\nelif c:\n    d\n    !3\nelse:\n    e\n    !4\n!0\n" },
        {
            "for a in b:\n    if a:\n        continue\n    break\nelse:\n    c\n",
            "for a in b:\n    if a:\n        !2\n        continue\n    !1\n    !3\n    break\nelse:\n    c\n    !4\n!0\n"
        },
        {
            "try:\n    raise a\nexcept KeyError:\n    b\nelse:\n    c\nfinally:\n    while d:\n        e\n",
            "try:\n    !1\n    raise a\nexcept KeyError:\n    b\n    !2\nelse:\n    c\n    !3\nfinally:\n    while d:\n        e\n        !5\n    !4\n!0\n"
        },
        { "def f():\n    global a\n    a = 1\n", "def f():\n    global a\n    a = 1\n    !2\n!0\n" },
        {
            "class A:\n    'text'\n    if a:\n        b = 1\n    def f(self):\n        return self\n",
            "class A:\n    'text'\n    if a:\n        b = 1\n    def f(self):\n        !5\n        return self\n!0\n"
        },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void Insert_AnyStatement_PutsPointsWhereTheyAreReached(string source, string expected)
    {
        var observed = StatementPoints.Insert(ProgramText.Parse(source));

        Assert.Equal(
            System.Text.RegularExpressions.Regex.Replace(expected, "!(\\d+)", $"{ObservationPoint.Function}($1)"),
            ProgramText.RenderCell(observed.Cells[0]));
    }

    [Fact]
    public void StatementsOf_ACell_AreInTheOrderOfTheNumbers()
    {
        var statements = StatementPoints.StatementsOf(ProgramText.Parse("def f():\n    if a:\n        b\n    return c\nd\n").Cells[0]);

        Assert.Equal(["FunctionDefinition", "If", "ExpressionStatement", "Return", "ExpressionStatement"], statements.Select(statement => statement.GetType().Name));
    }

    /// <summary>Random programs of the whole language: each statement has one point at most, with its own number; 100 runs.</summary>
    [Property]
    public void Insert_IntoAnyProgram_GivesEachStatementItsOwnNumber(long seed)
    {
        var program = RandomPrograms.Of(seed);
        var observed = StatementPoints.Insert(program);

        foreach (var (before, after) in program.Cells.Zip(observed.Cells))
        {
            var points = StatementPoints.StatementsOf(after).OfType<ObservationPoint>().Select(point => point.Statement).ToList();
            Assert.Equal(points.Count, points.Distinct().Count());
            Assert.All(points, point => Assert.InRange(point, 0, StatementPoints.StatementsOf(before).Count - 1));
            Assert.Equal(StatementPoints.StatementsOf(before).Count + points.Count, StatementPoints.StatementsOf(after).Count);
            Assert.All(StatementPoints.StatementsOf(after), statement => Assert.NotNull(ExpressionChildren.Of(statement).ToList()));
            Assert.NotNull(ProgramText.RenderCell(after));
        }
    }
}
