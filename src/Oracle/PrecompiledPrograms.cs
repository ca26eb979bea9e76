using System.Diagnostics;
using Conform.Oracle.Embedding;
using Conform.Oracle.Native;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Oracle;

/// <summary>Programs compiled once, to be executed many times without being observed: the floor that the model's speed is measured against.</summary>
/// <remarks>The code objects live as long as the interpreter. Thread-safe as the interpreter is.</remarks>
internal sealed class PrecompiledPrograms
{
    private readonly Interpreter interpreter;
    private readonly ProgramNamespace names;
    private readonly nint[][] programs;

    /// <summary>Compiles every cell of every program.</summary>
    public PrecompiledPrograms(Interpreter interpreter, ProgramNamespace names, IReadOnlyList<Program> programs)
    {
        this.interpreter = interpreter;
        this.names = names;
        string[][] texts = [.. programs.Select(program => program.Cells.Select(ProgramText.RenderCell).ToArray())];
        this.programs = interpreter.Invoke(api => texts
            .Select(cells => cells.Select(cell => api.Compile(cell, "<cell>").OrThrow("compiling a cell").Detach()).ToArray())
            .ToArray());
    }

    /// <summary>Executes every program once, each in a namespace of its own.</summary>
    /// <returns>The time of each, without the collection of cyclic garbage that follows the last.</returns>
    public TimeSpan[] Execute() => interpreter.Invoke(api =>
    {
        var times = new TimeSpan[programs.Length];
        for (var index = 0; index < times.Length; index++)
        {
            var start = Stopwatch.GetTimestamp();
            Execute(api, programs[index]);
            times[index] = Stopwatch.GetElapsedTime(start);
        }

        names.Collect();
        return times;
    });

    private void Execute(PythonApi api, nint[] cells)
    {
        using var scope = names.New();
        foreach (var code in cells)
        {
            using var result = api.Evaluate(new(code), scope.Borrow());
            if (result.IsNull)
            {
                api.TakeError().Dispose();
            }
        }
    }
}
