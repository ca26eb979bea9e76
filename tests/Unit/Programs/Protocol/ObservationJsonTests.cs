using System.Collections.Immutable;
using System.Numerics;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Protocol;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conform.Unit.Programs.Protocol;

public sealed class ObservationJsonTests
{
    public static TheoryData<string, AtomValue> Atoms { get; } = new()
    {
        { """{"int":"0x0"}""", new IntValue(0) },
        { """{"int":"0xff"}""", new IntValue(255) },
        { """{"int":"-0x80"}""", new IntValue(-128) },
        { """{"int":"0x10000000000000000000000000"}""", new IntValue(BigInteger.Pow(2, 100)) },
        { """{"float":"1.5"}""", new FloatValue(1.5) },
        { """{"float":"-0"}""", new FloatValue(-0.0) },
        { """{"float":"nan"}""", new FloatValue(double.NaN) },
        { """{"float":"-inf"}""", new FloatValue(double.NegativeInfinity) },
        { """{"complex":["0","5E-324"]}""", new ComplexValue(0, double.Epsilon) },
        { """{"str":"a\u0022\u20AC\uD83D\uDE00"}""", new StrValue(CodePoints.Of("a\"\u20ac\U0001f600")) },
        { """{"codePoints":[55357,56832]}""", new StrValue(new([0xd83d, 0xde00])) },
        { """{"bytes":"00ff"}""", new BytesValue([0, 255]) },
        { """{"array":["i",[{"int":"0x1"},{"int":"-0x2"}]]}""", new ArrayValue("i", [new IntValue(1), new IntValue(-2)]) },
        { """{"name":"len"}""", new NameValue("len") },
    };

    [Theory]
    [MemberData(nameof(Atoms))]
    public void ToJson_Atom_HasADocumentedForm(string value, AtomValue atom)
    {
        var json = ObservationJson.ToJson(Single(new(0, "thing", atom, [])));

        Assert.Equal($$"""{"cells":[{"names":[["x",0]],"nodes":[{"number":0,"type":"thing","value":{{value}}}],"equalities":[]}]}""", json);
        Assert.Equal(atom, ObservationJson.FromJson(json).Cells[0].Graph.Nodes[0].Value);
    }

    [Fact]
    public void ToJson_Instance_HasItsAttributesAndItsClass()
    {
        var instance = new ObservedNode(0, "A", null, []) { Attributes = [new("y", 2), new("x", 0)], Class = 1 };
        var observation = new ProgramObservation([new(null, new([], [instance, new(1, "type", new NameValue("A"), [2]), new(2, "type", new NameValue("object"), [])]), [])]);

        Assert.Equal(
            """
            {"cells":[{"names":[],"nodes":[{"number":0,"type":"A","attributes":[["y",2],["x",0]],"class":1},
            {"number":1,"type":"type","value":{"name":"A"},"children":[2]},{"number":2,"type":"type","value":{"name":"object"}}],"equalities":[]}]}
            """.ReplaceLineEndings(string.Empty),
            ObservationJson.ToJson(observation));
    }

    [Fact]
    public void ToJson_Releases_AreReadAgain()
    {
        StatementReleases[] releases = [new(0, [new("A", 3), new("B", null)]), new(2, [new("A", null), new("A", null)]) { IsOrderUnknown = true }];
        var json = ObservationJson.ToJson(new([new(null, new([], []), []) { Releases = releases }, new(null, new([], []), []) { Releases = [] }, new(null, new([], []), [])]));

        Assert.Equal(
            """
            {"cells":[{"names":[],"nodes":[],"equalities":[],"released":[{"statement":0,"objects":[{"type":"A","number":3},{"type":"B"}]},
            {"statement":2,"objects":[{"type":"A"},{"type":"A"}],"orderUnknown":true}]},
            {"names":[],"nodes":[],"equalities":[],"released":[]},{"names":[],"nodes":[],"equalities":[]}]}
            """.ReplaceLineEndings(string.Empty),
            json);
        var read = ObservationJson.FromJson(json).Cells;
        Assert.Equal(releases, read[0].Releases!);
        Assert.Empty(read[1].Releases!);
        Assert.Null(read[2].Releases);
    }

    [Theory]
    [InlineData("""{"float":"1.0"}""", 1.0)]
    [InlineData("""{"float":"1e+16"}""", 1e16)]
    [InlineData("""{"float":"-0.0"}""", -0.0)]
    public void FromJson_FloatAsPythonWritesIt_IsRead(string value, double number)
    {
        var json = $$"""{"cells":[{"names":[],"nodes":[{"number":0,"type":"float","value":{{value}}}],"equalities":[]}]}""";

        Assert.Equal(new FloatValue(number), ObservationJson.FromJson(json).Cells[0].Graph.Nodes[0].Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"cells":{}}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[]}]}""")]
    [InlineData("""{"cells":[{"names":[["x",0]],"nodes":[],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[{"number":0,"type":"list","children":[1]}],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[{"number":0,"type":"a"},{"number":0,"type":"a"}],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[{"number":0,"type":"A","class":1}],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[{"number":0,"type":"A","attributes":[["x",1]]}],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"error":{"type":"E","arguments":[],"class":0},"names":[],"nodes":[],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[{"number":0.5,"type":"a"}],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[{"number":0,"type":"a","value":{"int":"12"}}],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[{"number":0,"type":"a","value":{"odd":1}}],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[{"number":0,"type":"a","value":{"str":"\ud800"}}],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[{"number":0,"type":"a","value":{"codePoints":[1114112]}}],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"error":{"type":"E","arguments":[0]},"names":[],"nodes":[],"equalities":[]}]}""")]
    [InlineData("""{"cells":[{"names":[],"nodes":[],"equalities":[],"statements":[{"statement":0,"frames":[{"function":"f","names":[["x",0]]}],"names":[],"nodes":[]}]}]}""")]
    [InlineData("""{"cells":[],"stop":{"reason":"boredom","detail":""}}""")]
    public void FromJson_AnythingElse_IsRefused(string json) => Assert.Throws<ProtocolException>(() => ObservationJson.FromJson(json));

    /// <summary>Observations of any shape that the vocabulary allows, cyclic and shared; 100 runs.</summary>
    [Property(Arbitrary = [typeof(ObservationJsonTests)])]
    public void FromJson_OfToJson_IsTheSameObservation(ProgramObservation observation)
    {
        var json = ObservationJson.ToJson(observation);
        var read = ObservationJson.FromJson(json);

        Assert.All(json, character => Assert.InRange(character, ' ', '~'));
        Assert.Equal(observation.Stop, read.Stop);
        Assert.Equal(observation.Cells.Count, read.Cells.Count);
        foreach (var (left, right) in observation.Cells.Zip(read.Cells))
        {
            Assert.Equal(left.Error, right.Error);
            Assert.Equal(left.Graph.Names, right.Graph.Names);
            Assert.Equal(left.Graph.Nodes, right.Graph.Nodes);
            Assert.Equal(left.Equalities, right.Equalities);
            Assert.Equal(left.Statements.Count, right.Statements.Count);
            foreach (var (leftPoint, rightPoint) in left.Statements.Zip(right.Statements))
            {
                Assert.Equal((leftPoint.Statement, leftPoint.Frames), (rightPoint.Statement, rightPoint.Frames));
                Assert.Equal(leftPoint.Graph.Names, rightPoint.Graph.Names);
                Assert.Equal(leftPoint.Graph.Nodes, rightPoint.Graph.Nodes);
            }
        }
    }

    public static Arbitrary<ProgramObservation> Observations()
    {
        var cells = Cells().ListOf(3);
        var stops = Gen.Elements(Enum.GetValues<StopReason>()).Select(Stop? (reason) => new(reason, $"reason \u20ac {reason}"));
        return (from observed in cells from stop in Gen.OneOf(Gen.Constant((Stop?)null), stops) select new ProgramObservation([.. observed], stop)).ToArbitrary();
    }

    private static ProgramObservation Single(ObservedNode node) => new([new(null, new([new("x", 0)], [node]), [])]);

    private static Gen<CellObservation> Cells()
    {
        const int nodes = 6;
        var number = Gen.Choose(0, nodes - 1);
        var numbers = number.ListOf().Select(list => list.ToValueList());
        var names = Gen.Elements("B", "a", "b", "_c", "\u00e9").ListOf()
            .SelectMany(_ => number, (list, any) => list.Distinct().Order(StringComparer.Ordinal).Select(name => new ObservedName(name, any)).ToValueList());
        var graphs = from name in names from list in Gen.CollectToArray(Enumerable.Range(0, nodes).Select(Node)) select new ObservedGraph(name, list);
        var errors = Gen.OneOf(
            Gen.Constant((ObservedError?)null),
            numbers.Select(ObservedError? (arguments) => new("KeyError", arguments)),
            number.Select(ObservedError? (own) => new("Own", []) { Class = own }));
        var frames = from function in Gen.Elements("f", "<lambda>") from name in names select new ObservedFrame(function, name);
        var points = from statement in Gen.Choose(0, 9) from calls in frames.ListOf(2) from graph in graphs select new StatementObservation(statement, calls.ToValueList(), graph);
        return from error in errors
               from graph in graphs
               from equalities in Equalities().ListOf()
               from statements in Gen.Choose(0, 2).SelectMany(count => points.ListOf(count))
               select new CellObservation(error, graph, [.. equalities]) { Statements = [.. statements] };

        Gen<ObservedNode> Node(int index) =>
            from value in Gen.OneOf(Gen.Constant((AtomValue?)null), Values().Select(AtomValue? (value) => value))
            from children in numbers
            from isUnordered in ArbMap.Default.GeneratorFor<bool>()
            from isTextUnknown in ArbMap.Default.GeneratorFor<bool>()
            from attributes in names
            from own in Gen.OneOf(Gen.Constant((int?)null), number.Select(int? (value) => value))
            select new ObservedNode(index, "thing", value, children)
            {
                Attributes = attributes,
                Class = own,
                IsUnordered = isUnordered,
                IsTextUnknown = isTextUnknown,
            };
    }

    private static Gen<AtomValue> Values()
    {
        var doubles = ArbMap.Default.GeneratorFor<double>();
        return Gen.OneOf<AtomValue>(
            ArbMap.Default.GeneratorFor<BigInteger>().Select(AtomValue (value) => new IntValue(value * value * value)),
            doubles.Select(AtomValue (value) => new FloatValue(value)),
            doubles.SelectMany(_ => doubles, AtomValue (real, imaginary) => new ComplexValue(real, imaginary)),
            Gen.OneOf(Gen.Choose(0, 0x10FFFF), Gen.Choose(0xD7FF, 0xE000), Gen.Choose(0, 0x7F)).ListOf().Select(AtomValue (points) => new StrValue(new([.. points]))),
            ArbMap.Default.GeneratorFor<byte[]>().Select(AtomValue (bytes) => new BytesValue(new(bytes.ToImmutableArray()))),
            Gen.Elements("len", "int").Select(AtomValue (name) => new NameValue(name)));
    }

    private static Gen<ObservedEquality> Equalities()
    {
        var paths = from name in Gen.Elements("a", "b") from steps in Gen.Choose(0, 9).ListOf() select new ObjectPath(name, steps.ToValueList());
        var questions = from left in paths from right in paths select new EqualityQuestion(left, right);
        return from question in questions
               from equality in Gen.Elements(
                   new ObservedEquality(question, true),
                   new ObservedEquality(question, false),
                   new ObservedEquality(question, null, "RecursionError"))
               select equality;
    }
}
