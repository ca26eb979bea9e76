using System.Text.Json;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Conformance.Properties;

/// <summary>Level <c>exact</c>: both sides count the same references and release the same objects, and looking leaves none behind.</summary>
public sealed class ReferenceCountProperties
{
    /// <summary>Says for each name of the program how many references <c>sys</c> counts, less that of the reading itself.</summary>
    private const string Observer =
        """
        import json
        import sys

        def observe(names, error):
            return json.dumps({name: sys.getrefcount(names[name]) - 1 for name in list(names) if not name.startswith('__')} if error is None else None)
        """;

    /// <summary>Programs of each kind.</summary>
    [Theory]
    [InlineData(CellLayout.Mixed, GenerationMode.WellTyped, 300)]
    [InlineData(CellLayout.Script, GenerationMode.WellTyped, 200)]
    [InlineData(CellLayout.Mixed, GenerationMode.Wild, 200)]
    public void Model_CountingReferences_AgreesWithCPython(CellLayout cells, GenerationMode mode, int count)
    {
        foreach (var program in Programs(new() { Level = Level.Exact, Cells = cells, Mode = mode }, count))
        {
            SharedOracle.AssertAgrees(program, Level.Exact);
        }
    }

    /// <summary>400 programs: enough die for the comparison to say something, mostly in an order that the model knows.</summary>
    [Fact]
    public void Model_Releases_AreMostlyInAKnownOrder()
    {
        var releases = Programs(new() { Level = Level.Exact }, 400)
            .SelectMany(program => SharedOracle.Model.Run(program, RunRequest.Default with { CountsReferences = true }).Cells)
            .SelectMany(cell => cell.Releases ?? [])
            .ToList();
        var several = releases.Where(released => released.Objects.Count > 1).ToList();

        Assert.InRange(releases.Sum(released => released.Objects.Count), 150, int.MaxValue);
        Assert.InRange(several.Count, 30, int.MaxValue);
        Assert.InRange(several.Count(released => released.IsOrderUnknown), 0, several.Count / 4);
    }

    /// <summary>200 programs: observed once or three times after each cell, objects have as many references.</summary>
    [Fact]
    public void Oracle_ObservingAgain_FindsTheSameCounts()
    {
        var counted = 0;
        foreach (var program in Programs(new(), 200).Where(IsRun))
        {
            var (once, thrice) = (Counts(program, 1), Counts(program, 3));
            Assert.Equal(once, thrice);
            counted += once.Count(count => count is not null);
        }

        Assert.InRange(counted, 2_000, int.MaxValue);
    }

    /// <summary>200 programs, after each cell that completed (this observer holds the exception of any other): the counts of the C API, in a run whose deaths are watched, are those that
    /// <c>sys.getrefcount</c> tells a program that runs by itself.</summary>
    [Fact]
    public void Oracle_Counts_AreThoseOfSys()
    {
        var compared = 0;
        foreach (var program in Programs(new(), 200).Where(IsRun))
        {
            var told = SharedOracle.Instance.RunTexts([.. program.Cells.Select(ProgramText.RenderCell)], Observer, program.Imports);
            foreach (var (graph, text) in SharedOracle.Instance.CountReferences(program, 1).Zip(told))
            {
                var nodes = graph.Nodes.ToDictionary(node => node.Number);
                var expected = JsonSerializer.Deserialize<Dictionary<string, long>?>(text);
                foreach (var name in graph.Names)
                {
                    if (expected is not null && nodes[name.Number].ReferenceCount is { } count)
                    {
                        Assert.Equal(expected[name.Name], count);
                        compared++;
                    }
                }
            }
        }

        Assert.InRange(compared, 500, int.MaxValue);
    }

    private static List<int?> Counts(Program program, int observations) =>
        [.. SharedOracle.Instance.CountReferences(program, observations).SelectMany(graph => graph.Nodes).Select(node => node.ReferenceCount)];

    /// <summary>Whether the model can run the program, so that CPython neither fills the memory nor runs for minutes, and no set is in the order of addresses.</summary>
    private static bool IsRun(Program program) =>
        SharedOracle.Model.Run(program, RunRequest.Default) is { Stop: null } observation && !observation.Cells.Any(cell => cell.Graph.Nodes.Any(node => node.IsUnordered));

    private static IEnumerable<Program> Programs(GenerationSettings settings, int count)
    {
        settings = settings with { Version = SharedOracle.Instance.Profile.Version, Features = SharedOracle.Model.Features & SharedOracle.Instance.Features };
        return Enumerable.Range(0, count).Select(index => ProgramSequence.At(1_201, index, settings));
    }
}
