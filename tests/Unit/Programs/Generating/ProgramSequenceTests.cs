using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Text;
using Program = Conform.Programs.Program;

namespace Conform.Unit.Programs.Generating;

public sealed class ProgramSequenceTests
{
    private const ulong Seed = 20_260_101;

    private static readonly GenerationSettings[] Variants =
    [
        GenerationSettings.Default,
        GenerationSettings.Default with { Mode = GenerationMode.Wild, Cells = CellLayout.Blocks },
        GenerationSettings.Default with { Mode = GenerationMode.SingleOperation, Statements = 6 },
        GenerationSettings.Default with { Level = Level.Language, Version = PythonVersion.Oldest, Features = Features.All & ~(Features.DictUnion | Features.RemovePrefix) },
        GenerationSettings.Default with { Statements = 1 },
    ];

    [Fact]
    public void At_SameArguments_IsTheSameProgram() => Assert.All(Variants, settings =>
    {
        Program[] forward = [.. Enumerable.Range(0, 50).Select(index => ProgramSequence.At(Seed, index, settings))];
        Program[] backward = [.. Enumerable.Range(0, 50).Reverse().Select(index => ProgramSequence.At(Seed, index, settings)).Reverse()];
        Assert.Equal(forward, backward);
    });

    [Fact]
    public void At_EqualSettingsAsAnotherObject_IsTheSameProgram() =>
        Assert.Equal(ProgramSequence.At(Seed, 3, GenerationSettings.Default), ProgramSequence.At(Seed, 3, new GenerationSettings()));

    [Fact]
    public void At_ManyThreads_IsTheSameProgram()
    {
        var one = Enumerable.Range(0, 200).Select(index => ProgramSequence.At(Seed, index, GenerationSettings.Default)).ToArray();
        var many = Enumerable.Range(0, 200).AsParallel().AsOrdered().Select(index => ProgramSequence.At(Seed, index, GenerationSettings.Default)).ToArray();
        Assert.Equal(one, many);
    }

    [Fact]
    public void At_OtherSeedOrIndex_IsAnotherProgram()
    {
        Program[] programs = [.. Enumerable.Range(0, 40).SelectMany(number => new[]
        {
            ProgramSequence.At(Seed, number, GenerationSettings.Default),
            ProgramSequence.At((ulong)number, 0, GenerationSettings.Default),
        })];
        Assert.Equal(programs.Length, programs.Distinct().Count());
    }

    [Fact]
    public void At_AnyLayout_HasTheSizeAndTheCellsThatTheSettingsSay() => Assert.All(Enum.GetValues<CellLayout>(), layout =>
    {
        foreach (var size in (int[])[1, 2, 7, 20, 60])
        {
            for (var index = 0; index < 60; index++)
            {
                Program program = ProgramSequence.At(Seed, index, new GenerationSettings { Cells = layout, Statements = size });
                Assert.InRange(program.StatementCount, Math.Max(1, size / 4), size);
                Assert.DoesNotContain(program.Cells, cell => cell.Body.IsEmpty);
                if (layout == CellLayout.Script)
                {
                    Assert.Single(program.Cells);
                }
                else if (layout == CellLayout.Statements)
                {
                    Assert.All(program.Cells, cell => Assert.Single(cell.Body));
                }
                else if (layout == CellLayout.Blocks)
                {
                    Assert.DoesNotContain(program.Cells, cell => cell.Body.Count > 8);
                }
            }
        }
    });

    [Fact]
    public void At_AnySettings_ReparsesFromItsText() => Assert.All(Variants, settings =>
    {
        for (var index = 0; index < 150; index++)
        {
            Program program = ProgramSequence.At(Seed, index, settings);
            Assert.Equal(program, ProgramText.Parse(ProgramText.Render(program)));
        }
    });

    [Fact]
    public void At_LevelLanguage_ComparesIdentityOfMutableObjectsOnlyAndMakesNoNan()
    {
        var settings = new GenerationSettings { Level = Level.Language };
        for (var index = 0; index < 500; index++)
        {
            var text = ProgramText.Render(ProgramSequence.At(Seed, index, settings));
            Assert.DoesNotContain("nan", text, StringComparison.Ordinal);
            Assert.DoesNotContain("inf", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?m)( is (not )?[-'\d(])|([\d')] is )", text);
        }
    }

    [Fact]
    public void At_WithoutFeatures_UsesNoneOfThem()
    {
        var settings = new GenerationSettings { Features = Features.None };
        for (var index = 0; index < 500; index++)
        {
            var text = ProgramText.Render(ProgramSequence.At(Seed, index, settings));
            Assert.DoesNotMatch(@"copy\.|\bdel |set\(|\{(?!\*\*)[^:{}]+\}|bytearray\(|(?<!['\w])b'|\d+j\b|complex\(|range\(|slice\(|removeprefix|\\ud800|€", text);
        }
    }

    [Fact]
    public void At_OldVersion_UsesNoNewerMethod()
    {
        var settings = new GenerationSettings { Version = PythonVersion.Oldest };
        for (var index = 0; index < 1000; index++)
        {
            Assert.DoesNotMatch("removeprefix|removesuffix", ProgramText.Render(ProgramSequence.At(Seed, index, settings)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void At_StatementsOutOfRange_Throws(int statements) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProgramSequence.At(Seed, 0, new GenerationSettings { Statements = statements }));

    [Fact]
    public void At_NegativeIndex_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ProgramSequence.At(Seed, -1, GenerationSettings.Default));
}
