using Conform.Gate.Comparing;
using Conform.Gate.Reporting;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;
using static Conform.Unit.Gate.Observed;

namespace Conform.Unit.Gate.Reporting;

public class ObservationTextTests
{
    [Fact]
    public void Of_Program_NumbersInWalkOrderAndKeepsNumbers()
    {
        var text = ObservationText.Of(Program(
            Asked(
                Cell("l:7 m:7 s:3", "7 list 5 7 9", "5 int =1000", "9 dict 4 5", "4 str ='k'", "3 set 5 4"),
                ("l", "m", true), ("m", "l", true), ("l", "s", false), ("s", "l", false)),
            Raised("KeyError", [8], "s:3", "3 set", "8 float =1e20")));
        Assert.Equal(
            """
            cell 1: completed
              l      #1
              m      #1
              s      #5
              #1     list [#2, #1, #3]
              #2     int 1000
              #3     dict {#4: #2}
              #4     str 'k'
              #5     set {#2, #4}
              equal  l, m
            cell 2: raised KeyError(#6)
              s   #5
              #5  set {}
              #6  float 1e+20

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Of_InstancesFunctionsAndClasses_ShowsWhatTheyHold() => Assert.Equal(
        """
        completed
          a    #1
          f    #8
          l    #13
          m    #16
          #1   A {x: #2, y: #1}
          #2   int 1
          #3   class A(#4) {f: #5, n: #2}
          #4   type object
          #5   function f kwdefaults #7
          #6   None
          #7   dict {}
          #8   function g defaults #9 closure (#10, #12) {k: #2}
          #9   tuple (#2)
          #10  cell (#11)
          #11  list []
          #12  cell ()
          #13  L [#2]
          #14  class L(#15)
          #15  type list
          #16  type int

        """.ReplaceLineEndings("\n"),
        ObservationText.Of(Cell(
            "a:0 f:3 l:10 m:14",
            "0 A .x:9 .y:0 @1", "1 type =A 2 .f:11 .n:9", "2 type =object", "9 int =1", "11 function =f 12 13", "12 NoneType", "13 dict",
            "3 function =g 4 12 5 6 .k:9", "4 tuple 9", "5 cell 7", "6 cell", "7 list", "10 L 9 @20", "20 type =L 21", "21 type =list", "14 type =int")));

    [Fact]
    public void Of_ObservationsInsideACell_QuotesTheStatementAndNamesTheCalls()
    {
        var inside = Cell("a:0", "0 list", "1 int =5");
        var cell = Cell("a:0", "0 list") with { Statements = [new(1, [new("f", NamesOf("x:1"))], inside.Graph)] };
        var program = ProgramText.Parse("def f(x):\n    if x: pass\na = []\nf(5)\n");
        Assert.Equal(
            """
            cell 1, statement 2: if x:
              a      #1
              f().x  #2
              #1     list []
              #2     int 5
            cell 1: completed
              a   #1
              #1  list []

            """.ReplaceLineEndings("\n"),
            ObservationText.Of(Program(cell), program));
        Assert.StartsWith("cell 1, statement 2\n", ObservationText.Of(Program(cell)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SetsInTwoOrders_GivesOneText()
    {
        var one = Cell("s:0", "0 set 1 2 3", "1 str ='b'", "2 tuple 1", "3 int =1");
        var other = Cell("s:9", "9 set 4 6 5", "4 int =1", "5 str ='b'", "6 tuple 5");
        Assert.Equal(ObservationText.Of(one), ObservationText.Of(other));
    }

    [Fact]
    public void Of_StoppedRun_SaysWhy() =>
        Assert.Equal("stopped: LimitReached, more than 10 objects\n", ObservationText.Of(new ProgramObservation([], new Stop(StopReason.LimitReached, "more than 10 objects"))));

    [Fact]
    public void Short_LongText_IsCutWithItsLength()
    {
        var node = new ObservedNode(0, "str", new StrValue(CodePoints.Of(new string('x', 500))), []);
        Assert.Equal($"'{new string('x', 35)}… (500 characters)", NodeText.Short(node));
    }

    /// <summary>Type, value, literal.</summary>
    public static TheoryData<string, AtomValue?, string> Literals => new()
    {
        { "NoneType", null, "None" },
        { "ellipsis", null, "..." },
        { "bool", new IntValue(1), "True" },
        { "int", new IntValue(-7), "-7" },
        { "float", new FloatValue(1), "1.0" },
        { "float", new FloatValue(1e20), "1e+20" },
        { "float", new FloatValue(double.NegativeInfinity), "-inf" },
        { "complex", new ComplexValue(-0.0, double.NaN), "complex(-0.0, nan)" },
        { "str", new StrValue(CodePoints.Of("it's\n€\ud83d")), @"'it\'s\n\u20ac\ud83d'" },
        { "str", new StrValue(CodePoints.Of("😀\u00e9\\")), @"'\U0001f600\xe9\\'" },
        { "bytes", new BytesValue([0, 65, 39]), @"b'\x00A\''" },
        { "bytearray", new BytesValue([255]), @"bytearray(b'\xff')" },
        { "type", new NameValue("list"), "list" },
        { "list", null, "list" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void PythonLiteral_OfAtom_IsPython(string type, AtomValue? value, string expected) =>
        Assert.Equal(expected, PythonLiteral.Of(new ObservedNode(0, type, value, [])));

    [Fact]
    public void RuleText_EveryRule_HasASentenceAndASource() => Assert.All(Enum.GetValues<DifferenceRule>(), rule =>
    {
        Assert.EndsWith(".", RuleText.Sentence(rule), StringComparison.Ordinal);
        Assert.NotEmpty(RuleText.Source(rule));
    });
}
