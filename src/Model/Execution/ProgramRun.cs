using Conform.Model.Builtins;
using Conform.Model.Compiling;
using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Model.Observing;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Model.Execution;

/// <summary>One run of one program: its machine, its names, its cells in order.</summary>
/// <remarks>Used once.</remarks>
public sealed class ProgramRun
{
    private readonly RunRequest request;
    private readonly Frame frame;
    private readonly ModelObserver observer = new();
    private readonly EqualityObserver equalities;
    private readonly List<StatementObservation> statements = [];
    private int remainingPoints;

    /// <summary>Prepares a run: the names hold the module <c>copy</c> and nothing else.</summary>
    public ProgramRun(RuleSet rules, ModelProfile profile, RunRequest request)
    {
        this.request = request;
        Machine = new Machine(rules, profile, request.Limits);
        frame = new Frame(Machine);
        frame.Names.Add(CopyModule.Instance.Name, CopyModule.Instance);
        equalities = new EqualityObserver(Machine, observer.Numbering);
        Machine.IsKept = value => observer.IsReachable(frame.Names.Values.Concat(Machine.Calls.Frames.SelectMany(call => call.Variables()).Select(variable => variable.Value)), value);

        // Whoever observes an object holds it from then on, as the oracle does, except for views.
        Machine.References.BeginAt(() => frame.Names.Values
            .Concat(Machine.Calls.Frames.SelectMany(call => call.Variables()).Select(variable => variable.Value))
            .Concat(observer.Numbering.Numbered.Where(value => value is not PyMemoryView)));
    }

    /// <summary>The machine.</summary>
    public Machine Machine { get; }

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
        var cells = new List<CellObservation>(program.Cells.Count);
        foreach (var cell in program.Cells)
        {
            statements.Clear();
            Machine.Observer = remainingPoints > 0 ? ObserveStatement : null;
            Execute(cell);
            Machine.Observer = null;
            ForgottenGenerators.Find(Machine, frame.Names.Values.Concat(observer.Numbering.Numbered));
            if (Machine.Stop is not null || Observe(cells.Count, Machine.TakeError()) is not { } observation)
            {
                break;
            }

            cells.Add(observation);
        }

        return new(cells, Machine.Stop, Machine.Counts);
    }

    /// <summary>Binds the names of the header; they are not observed.</summary>
    private void BindImports(Program program)
    {
        foreach (var line in program.Imports)
        {
            observer.Hide(line.Bound);
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

    private void Execute(Cell cell)
    {
        if (new Compiler(Machine).Compile(cell) is { } block)
        {
            _ = block.Execute(frame, isCell: true);
        }
    }

    private void ObserveStatement(int statement)
    {
        if (remainingPoints-- > 0)
        {
            var frames = FrameVariables.Of(Machine.Calls.Frames);
            var graph = observer.Observe(frame.Names, frames);
            statements.Add(new(statement, observer.Describe(frames), graph));
        }
    }

    private CellObservation? Observe(int cell, PyException? error)
    {
        StatementObservation[] inside = [.. statements];
        var graph = observer.Observe(frame.Names, error);
        var questions = request.Questions switch
        {
            null => EqualityQuestions.Choose(graph, request.Limits.FurtherEqualityPairs),
            var given => cell < given.Count ? given[cell] : [],
        };
        var answers = equalities.Answer(graph, questions);
        return Machine.Stop is null ? new(error is null ? null : observer.Describe(error), graph, answers) { Statements = inside } : null;
    }
}
