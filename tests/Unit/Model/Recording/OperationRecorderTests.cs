using Conform.Gate.Reporting;
using Conform.Model;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Operations;
using Conform.Programs.Text;
using Assert = Xunit.Assert;

namespace Conform.Unit.Model.Recording;

/// <summary>The definitions of receivers and shapes, each on the smallest program.</summary>
public sealed class OperationRecorderTests
{
    [Theory]
    [InlineData("[].append(1)", "list.append()", "list fresh 1/0")]
    [InlineData("a = []\na.append(1)", "list.append()", "list fresh 1/0")]
    [InlineData("a = [[]]\na[0].append(1)", "list.append()", "list fresh 1/0")]
    [InlineData("a = []\nb = a\na.append(1)", "list.append()", "list aliased 1/0")]
    [InlineData("a = []\nb = {1: a}\na.append(1)", "list.append()", "list aliased 1/0")]
    [InlineData("def f(x):\n    x.append(1)\na = []\nf(a)", "list.append()", "list aliased 1/0")]
    [InlineData("a = []\nb = (lambda: a)\na.append(1)", "list.append()", "list fresh 1/0")]
    [InlineData("a = [{}]\na.append(1)", "list.append()", "list fresh 1/0, list nested 1/0")]
    [InlineData("a = [(1, [])]\na.append(1)", "list.append()", "list fresh 1/0")]
    [InlineData("a = []\na.append(a)", "list.append()", "list fresh 1/0, list self-argument 1/0")]
    [InlineData("a = []\na.append(a)\na.reverse()", "list.reverse()", "list aliased 1/0, list cyclic 1/0")]
    [InlineData("a = ([],)\na[0].append(a)\na[0].reverse()", "list.reverse()", "list fresh 1/0, list cyclic 1/0")]
    [InlineData("a = [1]\na += a", "list +=", "list fresh 1/0, list self-argument 1/0")]
    [InlineData("a = [1, 2]\na[::-1] = a", "list[i:j:k] =", "list fresh 1/0, list self-argument 1/0")]
    [InlineData("a = b = [1]\ndel a[0]", "del list[i]", "list aliased 1/0")]
    [InlineData("a = [1]\nb = a in a", "in list", "list fresh 1/0, list self-argument 1/0")]
    [InlineData("a = [1]\nb = a == a", "==", "list fresh 1/0, list self-argument 1/0")]
    [InlineData("a = []\na.pop()", "list.pop()", "list fresh 0/1")]
    [InlineData("a = []\nm = a.append\nm(1)", "list.append()", "list aliased 1/0")]
    [InlineData("a = []\nlist.append(a, a)", "list.append()", "list fresh 1/0, list self-argument 1/0")]
    [InlineData("a = []\nb = copy.deepcopy(a)", "copy.deepcopy()", "list fresh 1/0")]
    [InlineData("b = len('a')", "len()", "str atom 1/0")]
    [InlineData("a = [1]\nfor x in a:\n    b = a", "for list", "list fresh 1/0")]
    [InlineData("class C:\n    pass\na = C()\na.x = []\nb = a.x", "instance attribute", "instance fresh 1/0, instance nested 1/0")]
    [InlineData("a = [1]\na[0] += 1", "list[i] =", "list fresh 1/0")]
    [InlineData("a = [1]\na[0] += 1", "int +=", "")]
    [InlineData("def g(x):\n    b = [x, (yield)]\n    b.append(x)\na = []\nlist(g(a))", "list.append()", "list fresh 1/0, list nested 1/0")]
    public void Record_OneOperation_NamesItsReceiver(string text, string operation, string expected)
    {
        var coverage = new OperandCoverage();

        _ = Model().Record(ProgramText.Parse("import copy\n# %%\n" + text + "\n"), RunRequest.Default, coverage);

        Assert.Equal(
            expected,
            string.Join(", ", coverage.Cells.Where(cell => cell.Operation.Name == operation)
                .Select(cell => $"{cell.Type} {CoverageReport.Name(cell.Shape)} {cell.Completed}/{cell.Raised}")));
    }

    /// <summary>500 programs: what is recorded is observed as what is not.</summary>
    [Fact]
    public void Record_AnyProgram_ObservesWhatRunDoes()
    {
        var model = Model();
        var settings = new GenerationSettings { Features = model.Features, Version = new(3, 11) };
        for (var index = 0; index < 500; index++)
        {
            var program = ProgramSequence.At(5, index, settings);
            var (plain, recorded) = (model.Run(program, RunRequest.Default), model.Record(program, RunRequest.Default, new()));

            Assert.Equal(ObservationText.Of(plain), ObservationText.Of(recorded));
            Assert.Equal(plain.Operations!.Completed, recorded.Operations!.Completed);
            Assert.Equal(plain.Operations.Raised, recorded.Operations.Raised);
            Assert.Equal(plain.Stop, recorded.Stop);
        }
    }

    [Fact]
    public void PossibleShapes_ComeFromTheTable()
    {
        static OperandShapes Of(string name) => PossibleShapes.Of(OperationTable.Find(name)!);

        Assert.Equal(OperandShapes.None, Of("tuple +"));
        Assert.Equal(OperandShapes.Fresh | OperandShapes.Aliased, Of("set.clear()"));
        Assert.Equal(OperandShapes.Fresh | OperandShapes.Aliased | OperandShapes.SelfArgument, Of("set.update()"));
        Assert.Equal(OperandShapes.Fresh | OperandShapes.Aliased | OperandShapes.Nested | OperandShapes.Cyclic, Of("list.reverse()"));
        Assert.Equal(OperandShapes.Fresh | OperandShapes.Aliased | OperandShapes.Nested | OperandShapes.Cyclic | OperandShapes.SelfArgument, Of("dict.update()"));
    }

    private static ModelImplementation Model() => new(Profile.Of(new(3, 11)));
}
