using System.Text.RegularExpressions;
using Conform.Model;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Operations;
using Conform.Programs.Text;

namespace Conform.Unit.Programs.Generating;

/// <summary>Programs for an implementation that lists the operations that it has.</summary>
public sealed partial class ListedOperationsTests
{
    private const int Programs = 300;

    private static readonly string[] Few =
        ["name", "None literal", "int literal", "list display", "= name", "= item", "expression", "list[i]", "list[i] =", "list.append()", "int +", "list +", "len()"];

    public static TheoryData<GenerationMode> Modes { get; } = [.. Enum.GetValues<GenerationMode>()];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Programs_OfAFewOperations_ExecuteFewOthers(GenerationMode mode)
    {
        var settings = GenerationSettings.Default with { Features = Features.None, Level = Level.Language, Mode = mode, Operations = [.. Few] };

        var executed = Enumerable.Range(0, Programs).Select(index => Executed(ProgramSequence.At(7, index, settings))).ToList();

        // What a value's type turns out to be is not always foreseen: those programs are inconclusive.
        var others = executed.SelectMany(names => names.Except(Few)).CountBy(name => name).OrderByDescending(pair => pair.Value);
        Assert.True(executed.Count(names => !names.IsSubsetOf(Few)) <= Programs / 20, string.Join(", ", others));
        Assert.Empty(Few.Except(executed.SelectMany(names => names)));
    }

    /// <summary>What a Python of the web may lack: templates, conditions and operands that would execute it are left out, too.</summary>
    [Fact]
    public void Programs_OfAllButAFewOperations_DoNotExecuteThose()
    {
        string[] lacking = [":=", "yield from", "** in dict display", "nonlocal", "... literal", "__slots__"];
        var features = Features.All & ~Features.ByteArrays;
        var settings = GenerationSettings.Default with
        {
            Features = features,
            Level = Level.Language,
            Operations = [.. OperationTable.Rows.Where(row => row.IsIn(features, PythonVersion.Newest)).Select(row => row.Name).Except(lacking)],
        };

        var executed = Enumerable.Range(0, Programs).Select(index => Executed(ProgramSequence.At(7, index, settings))).ToList();

        Assert.All(lacking.Append("bytearray()"), name => Assert.DoesNotContain(executed, names => names.Contains(name)));
    }

    [Fact]
    public void Programs_OfAllButAFewOperations_DoNotExecuteThoseInTheirTemplates()
    {
        string[] lacking = ["vars()", "issubclass()", "delattr()", "del item", "del slice", "raise"];
        var settings = GenerationSettings.Default with
        {
            Level = Level.Language,
            Operations = [.. OperationTable.Rows.Select(row => row.Name).Where(name => !lacking.Contains(name) && !name.StartsWith("del ", StringComparison.Ordinal))],
        };

        var executed = Enumerable.Range(0, Programs).Select(index => Executed(ProgramSequence.At(7, index, settings))).ToList();

        Assert.True(executed.Count(names => names.Overlaps(lacking)) <= Programs / 100, string.Join(", ", executed.SelectMany(names => names.Intersect(lacking)).CountBy(name => name)));
    }

    /// <summary>Sharing and copying is what programs are for: a list of operations does not switch it off.</summary>
    [Fact]
    public void Programs_OfAListOfOperations_HaveTheIdiomsThatItAllows()
    {
        string[] lacking = ["list *", "dict.fromkeys()", "= unpack *", "list.copy()", "copy.deepcopy()", "list.extend()"];
        var settings = GenerationSettings.Default with
        {
            Level = Level.Language,
            Operations = [.. OperationTable.Rows.Select(row => row.Name).Except(lacking)],
        };

        var programs = Enumerable.Range(0, Programs).Select(index => ProgramSequence.At(7, index, settings)).ToList();

        var executed = programs.ConvertAll(Executed);
        Assert.True(executed.Count(names => names.Overlaps(lacking)) <= Programs / 100, string.Join(", ", executed.SelectMany(names => names.Intersect(lacking)).CountBy(name => name)));
        var statements = programs.SelectMany(program => program.Cells).SelectMany(cell => cell.Body).Select(ProgramText.Render).ToList();
        Assert.True(statements.Count(text => AppendToItself().IsMatch(text)) > Programs / 30);
        Assert.True(statements.Count(text => AnotherName().IsMatch(text)) > Programs / 3);
    }

    [Fact]
    public void Programs_WithoutAList_AreThoseOfEveryRow()
    {
        var settings = GenerationSettings.Default;

        Assert.Equal(
            ProgramSequence.At(7, 3, settings),
            ProgramSequence.At(7, 3, settings with { Operations = [] }));
        Assert.Contains(Enumerable.Range(0, 20).Select(index => Executed(ProgramSequence.At(7, index, settings))), names => names.Contains("float literal"));
    }

    [GeneratedRegex(@"^(\w+)\.append\(\1\)$")]
    private static partial Regex AppendToItself();

    [GeneratedRegex(@"^[a-z] = [a-z]$")]
    private static partial Regex AnotherName();

    private static HashSet<string> Executed(Program program)
    {
        var counts = new ModelImplementation(Profile.Of(PythonVersion.Newest)).Run(program, RunRequest.Default).Operations!;
        var (completed, raised) = (counts.Completed, counts.Raised);
        return [.. OperationTable.Rows.Where(row => completed[row.Index] + raised[row.Index] > 0).Select(row => row.Name)];
    }
}
