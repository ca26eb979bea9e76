using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;
using static Conform.Unit.Gate.Observed;

namespace Conform.Unit.Gate.Comparing;

public class ObservationComparerTests
{
    /// <summary>Two cells that differ, and where on either side.</summary>
    public static TheoryData<string, CellObservation, CellObservation, DifferencePlace, DifferencePlace> Placed => new()
    {
        { "a name of another object", Cell("a:0 b:0", "0 list"), Cell("a:5 b:6", "5 list", "6 list"), new("b", null, 0), new("b", null, 6) },
        { "a missing name", Cell("a:0", "0 list"), Cell("a:0 b:0", "0 list"), new("b", null, null), new("b", null, null) },
        { "an item", Cell("a:0", "0 list 1", "1 int =1"), Cell("a:7", "7 list 8", "8 int =2"), new(null, 0, 1), new(null, 7, 8) },
        { "an attribute", Cell("a:0", Instance("0 A .x:3 @1", "3 int =1")), Cell("a:0", Instance("0 A .x:3 @1", "3 int =2")), new(null, 0, 3), new(null, 0, 3) },
        { "a length", Cell("a:0", "0 list 1", "1 list"), Cell("a:0", "0 list 1", "1 list 1"), new(null, 0, 1), new(null, 0, 1) },
        { "an order", Cell("a:0", "0 list 1 2", "1 int =1", "2 int =2"), Cell("a:0", "0 list 1 2", "1 int =2", "2 int =1"), new("a", null, 0), new("a", null, 0) },
    };

    /// <summary>Two cells that say the same in other numbers; agreement at every level.</summary>
    public static TheoryData<string, CellObservation, CellObservation> Same => new()
    {
        { "nothing", Cell(""), Cell("") },
        { "other numbers", Cell("a:0 b:1", "0 list", "1 list"), Cell("a:7 b:3", "7 list", "3 list") },
        { "alias", Cell("a:0 b:0", "0 list"), Cell("a:5 b:5", "5 list") },
        { "cycle", Cell("a:0", "0 list 0"), Cell("a:1", "1 list 1") },
        { "cycle of two", Cell("a:0", "0 list 1", "1 list 0"), Cell("a:1", "1 list 0", "0 list 1") },
        { "sets in another order", Cell("a:0", "0 set 1 2", "1 int =1", "2 str ='x'"), Cell("a:0", "0 set 1 2", "1 str ='x'", "2 int =1") },
        { "sets of tuples", Cell("a:0", "0 set 1 2", "1 tuple 3", "2 tuple 4", "3 int =1", "4 int =2"), Cell("a:0", "0 set 1 2", "1 tuple 3", "2 tuple 4", "3 int =2", "4 int =1") },
        { "set of two NaNs", Cell("a:0", "0 set 1 2", "1 float =NaN", "2 float =NaN"), Cell("a:0", "0 set 2 1", "2 float =NaN", "1 float =NaN") },
        {
            "NaN told apart by a name",
            Cell("a:0 n:1", "0 set 1 2", "1 float =NaN", "2 float =NaN"),
            Cell("a:0 n:1", "0 set 2 1", "2 float =NaN", "1 float =NaN")
        },
        {
            "NaNs told apart by another set",
            Cell("a:0 b:3", "0 set 1 2", "1 float =NaN", "2 float =NaN", "3 frozenset 2 4", "4 float =NaN"),
            Cell("a:0 b:3", "0 set 1 2", "1 float =NaN", "2 float =NaN", "3 frozenset 1 4", "4 float =NaN")
        },
        { "NaN", Cell("a:0", "0 float =NaN"), Cell("a:0", "0 float =NaN") },
        { "unknown text", Cell("a:0", "0 str ?"), Cell("a:0", "0 str ='anything'") },
        { "error", Raised("KeyError", [1], "a:0", "0 dict", "1 int =5"), Raised("KeyError", [9], "a:8", "8 dict", "9 int =5") },
        { "deep", Deep(5_000), Deep(5_000) },
        { "instance", Cell("a:0", Instance("0 A .x:3 @1", "3 list")), Cell("a:5", "5 A .x:4 @1", "4 list", "1 type =A 2 .f:6", "2 type =object", "6 function =f 7 7", "7 NoneType") },
        { "instance with itself as attribute", Cell("a:0", Instance("0 A .x:0 @1")), Cell("a:0", Instance("0 A .x:0 @1")) },
        { "error of the program", Raise("A", 1, Instance()), Raise("A", 1, Instance()) },
        { "answers", Asked(Cell("a:0", "0 list"), ("a", "a", true)), Asked(Cell("a:0", "0 list"), ("a", "a", true)) },
    };

    [Theory]
    [MemberData(nameof(Placed))]
    public void Compare_OfADifference_TellsItsPlaceOnEitherSide(string name, CellObservation left, CellObservation right, DifferencePlace leftPlace, DifferencePlace rightPlace)
    {
        var difference = ObservationComparer.For(Level.CPython).Compare(Observed.Program(left), Observed.Program(right)).Difference!;

        Assert.True((leftPlace, rightPlace) == (difference.LeftPlace, difference.RightPlace), $"{name}: {difference.LeftPlace} | {difference.RightPlace}");
    }

    [Theory]
    [MemberData(nameof(Same))]
    public void Compare_SameStructure_Agrees(string name, CellObservation left, CellObservation right)
    {
        foreach (var level in Enum.GetValues<Level>())
        {
            var result = ObservationComparer.For(level).Compare(Program(left), Program(right));
            Assert.True(result.Difference is null, $"{name} at {level}: {result.Difference}");
            Assert.Equal(0, result.UnresolvedTies);
        }
    }

    /// <summary>Two cells that differ at every level: name, left, right, rule, path, left, right.</summary>
    public static TheoryData<CellObservation, CellObservation, string> Different => new()
    {
        { Cell("a:0", "0 list"), Cell("b:0", "0 list"), "NameSet after cell 1 at a: names a | names b" },
        { Cell("a:0", "0 list"), Cell("", []), "NameSet after cell 1 at a: names a | no names" },
        { Cell("a:0", "0 int =1"), Cell("a:0", "0 bool =True"), "Type after cell 1 at a: int 1 | bool True" },
        { Cell("a:0", "0 int =1"), Cell("a:0", "0 float =1"), "Type after cell 1 at a: int 1 | float 1.0" },
        { Cell("a:0", "0 float =0"), Cell("a:0", "0 float =-0.0"), "Value after cell 1 at a: float 0.0 | float -0.0" },
        { Cell("a:0", "0 str ='x'"), Cell("a:0", "0 str ='y'"), "Value after cell 1 at a: str 'x' | str 'y'" },
        { Cell("a:0", "0 list 1", "1 int =1"), Cell("a:0", "0 list"), "Length after cell 1 at a: list [1] | list []" },
        { Cell("a:0 b:0", "0 list"), Cell("a:0 b:1", "0 list", "1 list"), "IdentityMerged after cell 1 at b: the same list as a | another list than a" },
        { Cell("a:0 b:1", "0 list", "1 list"), Cell("a:0 b:0", "0 list"), "IdentitySplit after cell 1 at b: another list than a | the same list as a" },
        { Cell("a:0", "0 list 0"), Cell("a:0", "0 list 1", "1 list 0"), "IdentityMerged after cell 1 at a[0]: the same list as a | another list than a" },
        {
            Cell("a:0", "0 list 1 2", "1 int =1", "2 int =2"), Cell("a:0", "0 list 1 2", "1 int =2", "2 int =1"),
            "Order after cell 1 at a: list [1, 2] | list [2, 1]"
        },
        {
            Cell("d:0", "0 dict 1 2 3 2", "1 str ='x'", "2 list", "3 str ='y'"), Cell("d:0", "0 dict 3 2 1 2", "1 str ='x'", "2 list", "3 str ='y'"),
            "Order after cell 1 at d: dict {'x': list of 0, 'y': list of 0} | dict {'y': list of 0, 'x': list of 0}"
        },
        {
            Cell("d:0", "0 dict 1 2", "1 str ='x'", "2 int =1"), Cell("d:0", "0 dict 1 2", "1 str ='x'", "2 int =2"),
            "Value after cell 1 at d['x']: int 1 | int 2"
        },
        { Cell("s:0", "0 set 1", "1 int =1"), Cell("s:0", "0 set 1", "1 bool =True"), "Value after cell 1 at s: set {1} | set {True}" },
        { Cell("a:0", Instance("0 A @1")), Cell("a:0", Instance("0 A .x:0 @1")), "AttributeSet after cell 1 at a: no attributes | attributes x" },
        {
            Cell("a:0", Instance("0 A .x:3 .y:3 @1", "3 list")), Cell("a:0", Instance("0 A .y:3 .x:3 @1", "3 list")),
            "Order after cell 1 at a: attributes x, y | attributes y, x"
        },
        { Cell("a:0", Instance("0 A .x:3 @1", "3 int =1")), Cell("a:0", Instance("0 A .x:3 @1", "3 int =2")), "Value after cell 1 at a.x: int 1 | int 2" },
        {
            Cell("a:0 b:3", Instance("0 A @1", "3 A @1")), Cell("a:0 b:3", Instance("0 A @1", "3 A @4", "4 type =A 2 .f:5", "5 function =f 7 7")),
            "IdentityMerged after cell 1 at type(b): the same type as type(a) | another type than type(a)"
        },
        { Cell("a:0", Instance("0 A @1")), Cell("a:0", "0 A"), "Type after cell 1 at a: A () | A ()" },
        { Cell("a:0 b:0", Instance("0 function =g 7 7")), Cell("a:0 b:3", Instance("0 function =g 7 7", "3 function =g 7 7")), "IdentityMerged after cell 1 at b: the same function as a | another function than a" },
        { Cell("f:0", "0 function =f 1 1 2", "1 NoneType", "2 cell 3", "3 list"), Cell("f:0", "0 function =f 1 1 2", "1 NoneType", "2 cell"), "Length after cell 1 at f.__closure__[0]: cell (list of 0) | cell ()" },
        { Raise("A", 1, Instance()), Raised("A", [], ""), "ErrorType after cell 1: raised A | raised A" },
        { Raised("KeyError", [], ""), Cell(""), "Outcome after cell 1: raised KeyError | the cell completed" },
        { Raised("KeyError", [], ""), Raised("TypeError", [], ""), "ErrorType after cell 1: raised KeyError | raised TypeError" },
        {
            Asked(Cell("a:0 b:1", "0 list", "1 list"), ("a", "b", true)), Asked(Cell("a:0 b:1", "0 list", "1 list"), ("a", "b", null)),
            "Equality after cell 1 at a == b: True | RecursionError"
        },
        {
            // The content differs because the identity does: the identity is told.
            Cell("a:0 b:0", "0 list 1", "1 int =1"), Cell("a:0 b:2", "0 list", "2 list 1", "1 int =1"),
            "IdentityMerged after cell 1 at b: the same list as a | another list than a"
        },
        { Cell("a:0", "0 range 1 2 3", "1 int =0", "2 int =1", "3 int =1"), Cell("a:0", "0 range 1 2 3", "1 int =0", "2 int =9", "3 int =1"), "Value after cell 1 at a.stop: int 1 | int 9" },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Compare_OtherStructure_NamesTheFirstDifference(CellObservation left, CellObservation right, string expected)
    {
        foreach (var level in Enum.GetValues<Level>())
        {
            Assert.Equal(expected, ObservationComparer.For(level).Compare(Program(left), Program(right)).Difference?.ToString());
        }
    }

    /// <summary>Differences that only the level of CPython sees.</summary>
    public static TheoryData<CellObservation, CellObservation, string> Stricter => new()
    {
        { Cell("a:0 b:0", "0 int =1000"), Cell("a:0 b:1", "0 int =1000", "1 int =1000"), "IdentityMerged after cell 1 at b: the same int as a | another int than a" },
        { Cell("a:0 b:1", "0 tuple", "1 tuple"), Cell("a:0 b:0", "0 tuple"), "IdentitySplit after cell 1 at b: another tuple than a | the same tuple as a" },
        {
            Raised("TypeError", [0], "", "0 str ='one'"), Raised("TypeError", [0], "", "0 str ='two'"),
            "ErrorArguments after cell 1 at error.args[0]: str 'one' | str 'two'"
        },
        {
            Raised("KeyError", [0], "", "0 int =1"), Raised("KeyError", [], ""),
            "ErrorArguments after cell 1 at error.args: 1 arguments | 0 arguments"
        },
        { Cell("a:0", "0 set! 1 2", "1 int =1", "2 int =2"), Cell("a:0", "0 set! 2 1", "1 int =1", "2 int =2"), "Order after cell 1 at a: set {1, 2} | set {2, 1}" },
        {
            Cell("a:0 b:0", Instance("0 T @1", "1 type =T 2 .n:7", "2 type =tuple")), Cell("a:0 b:3", Instance("0 T @1", "3 T @1", "1 type =T 2 .n:7", "2 type =tuple")),
            "IdentityMerged after cell 1 at b: the same T as a | another T than a"
        },
        {
            // One NaN in both sets on the left, different ones on the right.
            Cell("a:0 b:3", "0 set 1 2", "1 float =NaN", "2 float =NaN", "3 set 1 4", "4 float =NaN"),
            Cell("a:0 b:3", "0 set 1 2", "1 float =NaN", "2 float =NaN", "3 set 4 5", "4 float =NaN", "5 float =NaN"),
            "Value after cell 1 at a: set {nan, nan} | set {nan, nan}"
        },
    };

    [Theory]
    [MemberData(nameof(Stricter))]
    public void Compare_DifferenceBeyondTheLanguage_IsSeenAtCPythonOnly(CellObservation left, CellObservation right, string expected)
    {
        Assert.Null(ObservationComparer.For(Level.Language).Compare(Program(left), Program(right)).Difference);
        Assert.Equal(expected, ObservationComparer.For(Level.CPython).Compare(Program(left), Program(right)).Difference?.ToString());
    }

    [Fact]
    public void Compare_AnswerAboutWhatTheGraphDoesNotShow_IsADifferenceLikeAnyOther()
    {
        EqualityQuestion question = new(new("a", [7]), new("b", []));
        var left = Cell("a:0", "0 list") with { Equalities = [new(question, true)] };
        var right = Cell("a:0", "0 list") with { Equalities = [new(question, false)] };

        var difference = new ObservationComparer(ComparisonRules.Of(Level.Language)).Compare(Observed.Program(left), Observed.Program(right)).Difference;

        Assert.Equal((DifferenceRule.Equality, "a/7 == b"), (difference!.Rule, difference.Path));
    }

    [Fact]
    public void Compare_ObjectReplacedInALaterCell_IsAnIdentityDifference()
    {
        var left = Program(Cell("a:0", "0 list"), Cell("a:1", "1 list"));
        var right = Program(Cell("a:0", "0 list"), Cell("a:0", "0 list"));
        Assert.Equal(
            "IdentitySplit after cell 2 at a: another list than a after cell 1 | the same list as a after cell 1",
            ObservationComparer.For(Level.Language).Compare(left, right).Difference?.ToString());
    }

    [Fact]
    public void Compare_TieOfOneCell_DoesNotBindLaterCells()
    {
        var left = Program(
            Cell("a:0", "0 set 1 2", "1 float =NaN", "2 float =NaN"),
            Cell("a:0 n:1", "0 set 1 2", "1 float =NaN", "2 float =NaN"));
        var right = Program(
            Cell("a:0", "0 set 1 2", "1 float =NaN", "2 float =NaN"),
            Cell("a:0 n:2", "0 set 1 2", "1 float =NaN", "2 float =NaN"));
        Assert.True(ObservationComparer.For(Level.CPython).Compare(left, right).Agrees);
    }

    [Fact]
    public void Compare_UnknownText_IsCountedOncePerObject()
    {
        var cell = Raised("TypeError", [0], "", "0 str ?");
        var known = Raised("TypeError", [0], "", "0 str ='x'");
        Assert.Equal(1, ObservationComparer.For(Level.CPython).Compare(Program(cell, cell), Program(known, known)).UnknownTexts);
    }

    [Fact]
    public void Compare_FewerCellsWithoutAStop_IsADifference()
    {
        var left = Program(Cell(""));
        var right = Program(Cell(""), Cell(""));
        Assert.Equal("CellCount after cell 2: 1 cells | 2 cells", ObservationComparer.For(Level.CPython).Compare(left, right).Difference?.ToString());
        Assert.True(ObservationComparer.For(Level.CPython).Compare(left with { Stop = new(StopReason.TimedOut, "slow") }, right).Agrees);
    }

    [Fact]
    public void Compare_ManyNaNsThatCannotBeMatched_IsBounded()
    {
        // Twelve equal-looking elements in two sets that share eleven on the left and ten on the right.
        static CellObservation Sets(int shared)
        {
            var first = Enumerable.Range(10, 12).ToList();
            var second = Enumerable.Range(22 - shared, 12).ToList();
            string[] nodes =
            [
                "0 set " + string.Join(' ', first),
                "1 set " + string.Join(' ', second),
                .. first.Union(second).Select(number => FormattableString.Invariant($"{number} float =NaN")),
            ];
            return Cell("a:0 b:1", nodes);
        }

        var result = ObservationComparer.For(Level.CPython).Compare(Program(Sets(11)), Program(Sets(10)));
        Assert.Null(result.Difference);
        Assert.Equal(1, result.UnresolvedTies);
    }

    [Fact]
    public void Compare_SetWhoseOrderOneSideDoesNotKnow_IsComparedWithoutIt()
    {
        var (known, unknown) = (Cell("a:0", "0 set! 1 2", "1 int =1", "2 int =2"), Cell("a:0", "0 set 2 1", "1 int =1", "2 int =2"));
        Assert.True(ObservationComparer.For(Level.CPython).Compare(Program(known), Program(unknown)).Agrees);
        Assert.True(ObservationComparer.For(Level.CPython).Compare(Program(unknown), Program(known)).Agrees);
    }

    /// <summary>What was seen inside the only cell on the left and on the right, and the difference.</summary>
    public static TheoryData<StatementObservation[], StatementObservation[], string?> Inside => new()
    {
        { [At(0, Cell("a:0", "0 list"))], [At(0, Cell("a:3", "3 list"))], null },
        { [At(0, Cell("a:0", "0 list"))], [At(1, Cell("a:0", "0 list"))], "StatementPath in cell 1 at statement 1: statement 1 | statement 2" },
        { [At(0, Cell("a:0", "0 list"))], [], "StatementPath after cell 1: 1 statements observed | 0 statements observed" },
        { [At(2, Cell("a:0", "0 list"))], [At(2, Cell("b:0", "0 list"))], "NameSet in cell 1 at statement 3 at a: names a | names b" },
        { [At(0, Cell("", "0 list"), ("f", "x:0"))], [At(0, Cell("", "0 list"), ("g", "x:0"))], "StatementPath in cell 1 at statement 1: f() statement 1 | g() statement 1" },
        { [At(0, Cell("", "0 list"), ("f", "x:0"))], [At(0, Cell(""), ("f", ""))], "NameSet in cell 1 at statement 1 at x: names x | no names" },
        { [At(0, Cell("", "0 int =1"), ("f", "x:0"))], [At(0, Cell("", "0 int =2"), ("f", "x:0"))], "Value in cell 1 at statement 1 at f().x: int 1 | int 2" },
        {
            [At(0, Cell("a:0", "0 list"), ("f", "x:0"))], [At(0, Cell("a:0", "0 list", "1 list"), ("f", "x:1"))],
            "IdentityMerged in cell 1 at statement 1 at f().x: the same list as a | another list than a"
        },
        {
            // The object of the first statement is another one in the second.
            [At(0, Cell("a:0", "0 list")), At(1, Cell("a:0", "0 list"))], [At(0, Cell("a:0", "0 list")), At(1, Cell("a:1", "1 list"))],
            "IdentityMerged in cell 1 at statement 2 at a: the same list as a | another list than a"
        },
    };

    [Theory]
    [MemberData(nameof(Inside))]
    public void Compare_ObservationsInsideACell_ComeFirst(StatementObservation[] left, StatementObservation[] right, string? expected)
    {
        var difference = ObservationComparer.For(Level.CPython).Compare(Program(Cell("") with { Statements = left }), Program(Cell("") with { Statements = right })).Difference;

        Assert.Equal(expected, difference?.ToString());
    }

    /// <summary>A difference in instances or classes of the program and its signature, which holds no name of the program.</summary>
    public static TheoryData<CellObservation, CellObservation, string> OwnClasses => new()
    {
        { Cell("a:0", Instance("0 A .x:0 @1")), Cell("a:0", Instance("0 A @1")), "AttributeSet instance" },
        { Cell("a:0", Instance("0 A @1")), Cell("a:0", "0 list"), "Type instance/list" },
        { Cell("a:0", "0 L 3 @1", "1 type =L 2", "2 type =list", "3 int =1"), Cell("a:0", "0 L @1", "1 type =L 2", "2 type =list"), "Length instance of list" },
        { Cell("a:1", Instance()), Cell("a:1", "1 type =A 2", "2 type =object"), "AttributeSet class" },
        { Raise("A", 1, Instance()), Raised("KeyError", [], ""), "ErrorType instance/KeyError" },
    };

    [Theory]
    [MemberData(nameof(OwnClasses))]
    public void Signature_OfClassesOfTheProgram_HoldsNoNames(CellObservation left, CellObservation right, string expected) =>
        Assert.Equal(expected, ObservationComparer.For(Level.CPython).Compare(Program(left), Program(right)).Difference?.Signature.ToString());

    [Fact]
    public void Signature_OfADifference_LeavesOutPathAndCell()
    {
        var one = new Difference(DifferenceRule.Type, 0, "a", "int", "bool", "int 1", "bool True");
        var other = new Difference(DifferenceRule.Type, 3, "d['x']", "int", "bool", "int 0", "bool False");
        Assert.Equal(one.Signature, other.Signature);
        Assert.Equal("Type int/bool", one.Signature.ToString());
    }

    /// <summary>Nodes and a class <c>A</c> with number 1, which has a method <c>f</c>; nodes of the same number replace them.</summary>
    private static string[] Instance(params string[] nodes)
    {
        string[] machinery = ["1 type =A 2 .f:6", "2 type =object", "6 function =f 7 7", "7 NoneType"];
        return [.. nodes, .. machinery.Where(node => !nodes.Any(own => own.Split(' ')[0] == node.Split(' ')[0]))];
    }

    private static StatementObservation At(int statement, CellObservation cell, params (string Function, string Names)[] frames) => new(
        statement,
        [.. frames.Select(frame => new ObservedFrame(frame.Function, NamesOf(frame.Names)))],
        cell.Graph);

    private static CellObservation Raise(string type, int own, string[] nodes)
    {
        var cell = Raised(type, [], "", nodes);
        return cell with { Error = cell.Error! with { Class = own } };
    }

    private static CellObservation Deep(int depth) =>
        Cell("a:0", [.. Enumerable.Range(0, depth).Select(level => FormattableString.Invariant($"{level} list {level + 1}")), FormattableString.Invariant($"{depth} list")]);
}
