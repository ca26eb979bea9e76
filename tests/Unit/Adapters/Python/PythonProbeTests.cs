using Conform.Adapters.Python;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Unit.Adapters.Python;

public sealed class PythonProbeTests
{
    /// <summary>Where one cell that cannot be compiled ends a program of many, the others in it are still found; and far fewer programs are run than there are cells.</summary>
    [Fact]
    public void Operations_OneThatDoesNotCompile_IsTheOnlyOneLacking()
    {
        var python = new FakePython(cell => cell.Contains("{**", StringComparison.Ordinal) ? null : true);

        var found = new PythonProbe(python.Run).Operations(Features.All, PythonVersion.Newest);

        Assert.Contains("list.append()", found);
        Assert.Contains("* in list display", found);
        Assert.DoesNotContain("** in dict display", found);
        Assert.InRange(python.Runs, 2, python.Cells / 4);
    }

    /// <summary>A cell that an error ends has not found anything, whatever a cell before it did.</summary>
    [Fact]
    public void Operations_OneThatEndsInAnError_IsLacking()
    {
        var python = new FakePython(cell => !cell.Contains("{**", StringComparison.Ordinal));

        Assert.DoesNotContain("** in dict display", new PythonProbe(python.Run).Operations(Features.All, PythonVersion.Newest));
    }

    [Fact]
    public void Operations_AllThere_IsNoList() =>
        Assert.Empty(new PythonProbe(new FakePython(_ => true).Run).Operations(Features.All, PythonVersion.Newest));

    /// <summary>Binds <c>found</c> to 1 in every cell.</summary>
    /// <param name="completes">Whether a cell ends without an error; null for one that cannot be compiled, of whose program nothing runs.</param>
    private sealed class FakePython(Func<string, bool?> completes)
    {
        private readonly HashSet<string> cells = new(StringComparer.Ordinal);

        public int Runs { get; private set; }

        /// <summary>Number of different cells that were asked for.</summary>
        public int Cells => cells.Count;

        public ProgramObservation Run(PythonSource source)
        {
            Runs++;
            cells.UnionWith(source.Cells);
            return source.Cells.Any(cell => completes(cell) is null)
                ? new([], new(StopReason.Unsupported, "SyntaxError"))
                : new([.. source.Cells.Select(cell => new CellObservation(completes(cell) == true ? null : new ObservedError("TypeError", []), Found, []))]);
        }

        private static ObservedGraph Found { get; } = new([new("found", 1)], [new(1, "int", new IntValue(1), [])]);
    }
}
