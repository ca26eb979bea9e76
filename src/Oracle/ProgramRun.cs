using System.Globalization;
using Conform.Oracle.Native;
using Conform.Oracle.Observing;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Oracle;

/// <summary>One run of one program: its namespace, its numbering, its cells in order.</summary>
/// <remarks>Used under the GIL, once. <see cref="Dispose"/> gives everything back, so that nothing reaches the next program.</remarks>
internal sealed class ProgramRun : IDisposable
{
    /// <summary>How the file name of every code object of a program starts.</summary>
    public const string FileNameStart = "<cell ";

    private static readonly HashSet<string> OnlyCopy = new(StringComparer.Ordinal) { "copy" };

    /// <summary>The file names of the code of most programs' cells.</summary>
    private static readonly string[] FirstFileNames = [.. Enumerable.Range(0, 16).Select(NewFileName)];

    private readonly ProgramEnvironment environment;
    private readonly PythonApi api;
    private readonly ObjectReader reader;
    private readonly ProgramNamespace template;
    private readonly ProgramObservers observers;
    private readonly HashSet<string> unobserved;
    private readonly nint names;
    private readonly List<StatementObservation> statements = [];
    private int remainingPoints;

    public ProgramRun(ProgramEnvironment environment, IReadOnlyList<Import> imports)
    {
        this.environment = environment;
        (api, reader, template) = (environment.Api, environment.Reader, environment.Names);
        unobserved = imports.Count == 0 ? OnlyCopy : imports.SelectMany(line => line.Bound).Concat(OnlyCopy).ToHashSet(StringComparer.Ordinal);
        observers = environment.TakeObservers(unobserved);
        names = template.New().Detach();
        foreach (var line in imports)
        {
            Bind(line.ToString());
        }
    }

    /// <summary>The address of each object that was observed so far, by its number.</summary>
    public IReadOnlyDictionary<int, long> Addresses => observers.Numbering.Addresses;

    /// <summary>Runs the cells and observes after each.</summary>
    public ProgramObservation Execute(IReadOnlyList<string> cells, RunRequest request)
    {
        if (request.Observe == ObservationPoints.Statements)
        {
            api.SetItem(new(names), ObservationPoint.Function, template.Probe.Function);
            remainingPoints = request.Limits.ObservationPoints;
        }

        var observations = new CellObservation[cells.Count];
        for (var cell = 0; cell < observations.Length; cell++)
        {
            statements.Clear();
            using var error = remainingPoints > 0 ? ExecuteObserved(cells[cell], cell) : Execute(cells[cell], cell);
            observations[cell] = Observe(error.Borrow(), cell, request);
            if (AuditGuard.TakeRefusal() is { } refusal)
            {
                return new(observations[..cell], new Stop(StopReason.Unsupported, $"the audit event '{refusal}'"));
            }
        }

        return new(observations);
    }

    /// <summary>Runs the cells and reads after each the graph behind the names with its reference counts and what each statement released, and holds nothing between the cells: objects
    /// die when the program lets go of them, the exception of a cell before it is observed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="count">How many of its cells to run.</param>
    /// <param name="observations">How often to observe after each cell; the last one counts. Once is enough, because an observer leaves no reference behind.</param>
    public IReadOnlyList<UnheldCell> ExecuteUnheld(Program program, int count, int observations = 1)
    {
        var cells = new UnheldCell[count];
        var log = template.Releases;
        api.SetItem(new(names), ObservationPoint.Function, template.Probe.Function);
        log.Open();
        try
        {
            for (var cell = 0; cell < count; cell++)
            {
                var text = ProgramText.RenderCell(StatementPoints.InsertOutermost(program.Cells[cell]));
                template.Probe.Observing(log.EndStatement, () => Execute(text, cell).Dispose());
                var releases = log.EndCell(program.Cells[cell].Body.Count);
                for (var observation = 0; observation < observations; observation++)
                {
                    using var unheld = new ObjectNumbering(api, reader, holds: false);
                    var graph = ReferenceCounts.Read(api, unheld, NewGraphs(unheld).Observe(new(names), [], default, default));
                    cells[cell] = new(graph, log.Among(graph.Nodes.Select(node => (node.Number, unheld.ObjectOf(node.Number).Pointer))), releases);
                }
            }
        }
        finally
        {
            log.Close();
        }

        return cells;
    }

    /// <summary>Runs the cells and after each calls <paramref name="observer"/>, a Python function, with the namespace and the exception or None.</summary>
    /// <returns>The str that each call returned.</returns>
    public IReadOnlyList<string> Execute(IReadOnlyList<string> cells, BorrowedReference observer)
    {
        var observations = new string[cells.Count];
        for (var cell = 0; cell < observations.Length; cell++)
        {
            using var error = Execute(cells[cell], cell);
            using var arguments = api.NewTuple([new(names), error.IsNull ? api.None : error.Borrow()]);
            using var result = api.Call(observer, arguments.Borrow()).OrThrow("calling an observer");
            observations[cell] = api.ReadText(result.Borrow()).ToString();
        }

        return observations;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        environment.Return(observers);
        api.Release(new(names));
        template.Collect();
    }

    private GraphObserver NewGraphs(ObjectNumbering numbering)
    {
        var graphs = new GraphObserver(api, reader, template, numbering);
        graphs.LeaveOut(unobserved);
        return graphs;
    }

    private static string NewFileName(int cell) => string.Create(CultureInfo.InvariantCulture, $"{FileNameStart}{cell + 1}>");

    /// <summary>Runs a line of the header, which this project rendered.</summary>
    /// <exception cref="OracleException">It raises: this Python lacks the module.</exception>
    private void Bind(string line)
    {
        using var code = api.Compile(line, "<header>").OrThrow("compiling a header");
        using var result = api.Evaluate(code.Borrow(), new(names));
        if (result.IsNull)
        {
            using var error = api.TakeError();
            throw new OracleException(OracleMessages.ImportFailed(line, reader.TypeNameOf(error.Borrow())));
        }
    }

    /// <summary>The exception that ended the cell, or null.</summary>
    private OwnedReference Execute(string text, int cell)
    {
        using var code = api.Compile(text, cell < FirstFileNames.Length ? FirstFileNames[cell] : NewFileName(cell));
        if (code.IsNull)
        {
            return api.TakeError();
        }

        AuditGuard.Arm(true);
        using var result = api.Evaluate(code.Borrow(), new(names));
        AuditGuard.Arm(false);
        return result.IsNull ? api.TakeError() : result.Nothing();
    }

    private OwnedReference ExecuteObserved(string text, int cell)
    {
        nint error = 0;
        template.Probe.Observing(ObserveStatement, () => error = Execute(text, cell).Detach());
        return new(api, error);
    }

    private void ObserveStatement(int statement)
    {
        if (remainingPoints-- > 0)
        {
            var frames = template.Frames.Read();
            var graph = observers.Graphs.Observe(new(names), frames, default, default);
            statements.Add(new(statement, observers.Graphs.Describe(frames), graph));
        }
    }

    private CellObservation Observe(BorrowedReference error, int cell, RunRequest request)
    {
        ObservedGraph graph;
        ObservedError? described = null;
        if (error.IsNull)
        {
            graph = observers.Graphs.Observe(new(names), [], default, default);
        }
        else
        {
            using var arguments = reader.ArgumentsOf(error);
            graph = observers.Graphs.Observe(new(names), [], arguments.Borrow(), error);
            described = observers.Graphs.Describe(error, arguments.Borrow());
        }

        var questions = request.Questions switch
        {
            null => EqualityQuestions.Choose(graph, request.Limits.FurtherEqualityPairs),
            var given => cell < given.Count ? given[cell] : [],
        };
        AuditGuard.Arm(true);
        var answers = observers.Equalities.Answer(graph, questions);
        AuditGuard.Arm(false);
        return statements.Count == 0 ? new(described, graph, answers) : new(described, graph, answers) { Statements = [.. statements] };
    }
}
