using Conform.Model.Builtins;
using Conform.Model.Code;
using Conform.Model.Compiling;
using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Model.Observing;
using Conform.Model.Profiles;
using Conform.Model.Recording;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Execution;

/// <summary>One run of one program: its machine, its names, its cells in order.</summary>
/// <remarks>Used once.</remarks>
public sealed class ProgramRun
{
    private readonly RunRequest request;
    private readonly Frame frame;
    private readonly Compiler compiler;
    private readonly List<StatementObservation> statements = [];
    private ModelObserver? observer;
    private int remainingPoints;

    /// <summary>Prepares a run: the names hold the module <c>copy</c> and nothing else.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="profile">The CPython that is modelled.</param>
    /// <param name="request">What to observe.</param>
    /// <param name="coverage">Where to record on what operations are executed, or null.</param>
    public ProgramRun(RuleSet rules, ModelProfile profile, RunRequest request, OperandCoverage? coverage = null)
    {
        this.request = request;
        ArgumentNullException.ThrowIfNull(rules);
        Machine = new Machine(rules, profile, request.Limits, isRecorded: coverage is not null)
        {
            Lifetimes = request.CountsReferences ? new(rules.Ownership) : null,
        };
        frame = new Frame(Machine);
        frame.Names.Add(CopyModule.Instance.Name, CopyModule.Instance);
        Machine.Lifetimes?.BeginAt(frame.Names);
        compiler = new Compiler(Machine, coverage is null ? null : new OperationRecorder(Machine.Counts, Variables, coverage));
        Machine.IsKept = value => Observer.IsReachable(Variables(), value);

        // Whoever observes an object holds it from then on, as the oracle does, except for views; where references are counted a second run holds nothing.
        IEnumerable<PyObject> Observed() => Observer.Numbering.Numbered.Where(value => value is not PyMemoryView);
        if (request.CountsReferences)
        {
            Machine.References.BeginAt(Variables, Observed);
            Machine.Lifetimes!.NumberOf = value => Observer.Numbering.Has(value) ? Observer.Numbering.NumberOf(value) : null;
        }
        else
        {
            Machine.References.BeginAt(() => Variables().Concat(Observed()), static () => []);
        }
    }

    /// <summary>The machine.</summary>
    public Machine Machine { get; }

    private ModelObserver Observer => observer ??= ModelObserver.Take();

    private EqualityObserver Equalities => field ??= new(Machine, Observer.Numbering);

    /// <summary>Runs the cells and observes after each; a stop ends the run.</summary>
    public ProgramObservation Execute(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (request.Observe == ObservationPoints.Statements)
        {
            program = StatementPoints.Insert(program);
            remainingPoints = request.Limits.ObservationPoints;
        }

        BindImports(program);
        HideImports(program);
        var cells = new List<CellObservation>(program.Cells.Count);
        foreach (var cell in program.Cells)
        {
            statements.Clear();
            Machine.Observer = remainingPoints > 0 ? ObserveStatement : null;
            Execute(cell);
            Machine.Observer = null;
            if (Machine.HasSuspended)
            {
                ForgottenGenerators.Find(Machine, request.CountsReferences ? frame.Names.Values : frame.Names.Values.Concat(Observer.Numbering.Numbered));
            }

            if (Machine.Stop is not null || Observe(cells.Count, Machine.TakeError()) is not { } observation)
            {
                break;
            }

            cells.Add(observation);
        }

        observer?.Return();
        observer = null;
        return new(cells, Machine.Stop, Machine.Counts);
    }

    /// <summary>The names of the header are not observed.</summary>
    private void HideImports(Program program)
    {
        foreach (var line in program.Imports)
        {
            Observer.Hide(line.Bound);
        }
    }

    /// <summary>Binds the names of the header.</summary>
    private void BindImports(Program program)
    {
        foreach (var line in program.Imports)
        {
            if (Modules.Find(line.Module) is not { } module)
            {
                _ = Machine.NotModelled($"the module '{line.Module}'");
                return;
            }

            foreach (var name in line.Bound)
            {
                if (line.Names.IsEmpty)
                {
                    frame.Names[name] = module;
                }
                else if (module.Attributes.TryGetValue(name, out var found))
                {
                    frame.Names[name] = found;
                }
                else
                {
                    _ = Machine.NotModelled($"'{name}' of the module '{line.Module}'");
                    return;
                }
            }
        }
    }

    /// <summary>Runs the cells without observing them, as far as a stop allows: what a program costs by itself.</summary>
    /// <returns>Why the run ended early, or null.</returns>
    public Stop? ExecuteUnobserved(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        BindImports(program);
        foreach (var cell in program.Cells)
        {
            Execute(cell);
            if (Machine.Stop is not null)
            {
                break;
            }

            _ = Machine.TakeError();
        }

        return Machine.Stop;
    }

    /// <summary>Compiles every cell before any is executed. A cell that does not compile, which raises, is left out.</summary>
    public IReadOnlyList<Block> Compile(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var blocks = new List<Block>(program.Cells.Count);
        foreach (var cell in program.Cells)
        {
            if (compiler.Compile(cell) is { } block)
            {
                blocks.Add(block);
            }

            _ = Machine.TakeError();
        }

        return blocks;
    }

    /// <summary>Runs what <see cref="Compile"/> of this run made of a program without imports, as <see cref="ExecuteUnobserved(Program)"/> does.</summary>
    /// <returns>Why the run ended early, or null.</returns>
    public Stop? ExecuteUnobserved(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        for (var index = 0; index < blocks.Count && Machine.Stop is null; index++)
        {
            _ = blocks[index].Execute(frame, isCell: true);
            _ = Machine.TakeError();
        }

        return Machine.Stop;
    }

    private void Execute(Cell cell)
    {
        Machine.Lifetimes?.BeginCell(cell.Body.Count(statement => statement is not ObservationPoint));
        if (compiler.Compile(cell) is { } block)
        {
            _ = block.Execute(frame, isCell: true);
        }
    }

    /// <summary>What the names of the program and the variables of the calls that are running refer to.</summary>
    private IEnumerable<PyObject> Variables() =>
        frame.Names.Values.Concat(Machine.Calls.Frames.SelectMany(call => call.Variables()).Select(variable => variable.Value));

    private void ObserveStatement(int statement)
    {
        if (remainingPoints-- > 0)
        {
            var frames = FrameVariables.Of(Machine.Calls.Frames);
            var graph = Observer.Observe(frame.Names, frames);
            statements.Add(new(statement, Observer.Describe(frames), graph));
        }
    }

    private CellObservation? Observe(int cell, PyException? error)
    {
        Machine.Lifetimes?.Drop(error);
        Observer.Counts = Machine.Lifetimes?.Count(Machine);
        var releases = Machine.Lifetimes?.TakeReleases();
        var graph = Observer.Observe(frame.Names, error);
        var questions = request.Questions switch
        {
            null => EqualityQuestions.Choose(graph, request.Limits.FurtherEqualityPairs),
            var given => cell < given.Count ? given[cell] : [],
        };
        var answers = Equalities.Answer(graph, questions);
        return Machine.Stop is null
            ? new(error is null ? null : Observer.Describe(error), graph, answers) { Statements = statements.Count == 0 ? [] : [.. statements], Releases = releases }
            : null;
    }
}
