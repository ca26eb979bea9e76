using Conform.Pictures.Layout;
using Conform.Pictures.Structure;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Conformance.Pictures;

/// <summary>No boxes overlap, no arrow runs through a box that is not its end, text is large enough and inside its box: in every picture.</summary>
public sealed class LayoutProperties
{
    private const ulong Seed = 6;

    /// <summary>A list of a hundred lists, which refer to each other, to the list before through a tuple, and some to themselves: 201 objects.</summary>
    private const string TwoHundredObjects = """
        l = [[i] for i in range(100)]
        for i in range(100):
            l[i].append(l[i * 7 % 100])
            l[i].append((l[i - 1], i))
        """;

    public static TheoryData<string> Seeds { get; } = [.. SeedPrograms.Names];

    public static TheoryData<AtomStyle> Atoms { get; } = [AtomStyle.Inline, AtomStyle.Objects];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Layout_OfASeed_KeepsTheRules(string seed)
    {
        foreach (var atoms in Enum.GetValues<AtomStyle>())
        {
            AssertKeepsTheRules(SeedPrograms.Read(seed), atoms);
        }
    }

    /// <summary>200 generated programs of every kind, observed after each statement.</summary>
    [Theory]
    [MemberData(nameof(Atoms))]
    public void Layout_OfGeneratedPrograms_KeepsTheRules(AtomStyle atoms)
    {
        var (arrows, back, self) = (0, 0, 0);
        for (var index = 0; index < 200; index++)
        {
            foreach (var layout in AssertKeepsTheRules(ProgramSequence.At(Seed, index, GenerationSettings.Default), atoms, ObservationPoints.Cells))
            {
                arrows += layout.Arrows.Count;
                back += layout.Arrows.Count(arrow => arrow.PointsLeft);
                self += layout.Arrows.Count(arrow => arrow.From == arrow.To);
            }
        }

        // The programs hold what is hard to draw.
        Assert.True(arrows > 2000 && self >= 20 && back > self + 5, $"{arrows} arrows, {back} to the left, {self} to their own box");
    }

    [Theory]
    [MemberData(nameof(Atoms))]
    public void Layout_OfTwoHundredObjects_KeepsTheRules(AtomStyle atoms)
    {
        var layout = AssertKeepsTheRules(ProgramText.Parse(TwoHundredObjects), atoms, ObservationPoints.Cells)[^1];

        Assert.True(layout.Picture.Objects.Count >= 201);
        Assert.Equal(0, layout.Picture.Omitted);
    }

    [Theory]
    [InlineData("a = []\na.append(a)", 1)]
    [InlineData("a = [[]]\na[0].append(a)", 1)]
    [InlineData("a = {}\na['x'] = a['y'] = [a, a]", 2)]
    [InlineData("a = [[[]]]\na[0][0].append(a)\nb = a[0]", 1)]
    public void Layout_OfACycle_DrawsTheArrowBack(string program, int back)
    {
        var layout = AssertKeepsTheRules(ProgramText.Parse(program), AtomStyle.Inline)[^1];

        Assert.Equal(back, layout.Arrows.Count(arrow => arrow.PointsLeft));
    }

    [Fact]
    public void Layout_OfTheSamePicture_IsTheSame()
    {
        var picture = DrawnRuns.OnTheModel(ProgramText.Parse(TwoHundredObjects)).Pictures[^1];
        var (one, other) = (PictureLayout.Of(picture), PictureLayout.Of(picture));

        Assert.Equal(one.Boxes.Select(box => box.Bounds), other.Boxes.Select(box => box.Bounds));
        Assert.Equal(one.Arrows.SelectMany(arrow => arrow.Path), other.Arrows.SelectMany(arrow => arrow.Path));
    }

    /// <summary>What the other tests measure is able to fail.</summary>
    [Fact]
    public void Faults_OfASpoiltLayout_AreFound()
    {
        var layout = PictureLayout.Of(DrawnRuns.OnTheModel(ProgramText.Parse("a = [[1], [2]]\nb = [a]\nc = a[1]")).Pictures[^1]);
        Assert.Empty(LayoutFaults.Of(layout));
        var (box, arrow) = (layout.Boxes[^1], layout.Arrows[0]);
        PictureLayout WithBox(LayoutBox other) => layout with { Boxes = [.. layout.Boxes.SkipLast(1), other] };
        PictureLayout WithArrow(LayoutArrow other) => layout with { Arrows = [other, .. layout.Arrows.Skip(1)] };
        var across = layout.Boxes[^2].Bounds;

        Assert.Contains(LayoutFaults.Of(WithBox(box with { Bounds = layout.Boxes[1].Bounds })), fault => fault.Contains("overlap", StringComparison.Ordinal));
        Assert.Contains(LayoutFaults.Of(WithBox(box with { Texts = [box.Texts[0] with { Size = 10 }] })), fault => fault.Contains("too small", StringComparison.Ordinal));
        Assert.Contains(LayoutFaults.Of(WithBox(box with { Texts = [box.Texts[0] with { Bounds = box.Bounds with { X = 0 } }] })), fault => fault.Contains("leaves its box", StringComparison.Ordinal));
        Assert.Contains(LayoutFaults.Of(layout with { Arrows = [.. layout.Arrows.Skip(1)] }), fault => fault.Contains("references", StringComparison.Ordinal));
        Assert.Contains(LayoutFaults.Of(WithArrow(arrow with { Path = [.. arrow.Path.Skip(1)] })), fault => fault.Contains("gap", StringComparison.Ordinal));
        Assert.Contains(
            LayoutFaults.Of(WithArrow(arrow with { Path = [Curve.Line(arrow.Path[0].From, new(across.X + 4, across.Middle)), Curve.Line(new(across.X + 4, across.Middle), arrow.Path[^1].To)] })),
            fault => fault.Contains("runs through", StringComparison.Ordinal));
    }

    private static List<PictureLayout> AssertKeepsTheRules(Program program, AtomStyle atoms, ObservationPoints observe = ObservationPoints.Statements)
    {
        var layouts = DrawnRuns.OnTheModel(program, observe, atoms).Pictures.Select(PictureLayout.Of).ToList();
        Assert.All(layouts, layout =>
        {
            var faults = LayoutFaults.Of(layout);
            Assert.True(faults.Count == 0, $"{ProgramText.Render(program)}\n{layout.Picture.Moment}: {string.Join("; ", faults.Take(5))}");
        });
        return layouts;
    }
}
