using System.Globalization;
using Conform.Oracle.Native;
using Conform.Programs;

namespace Conform.Oracle;

/// <summary>Which lines of CPython's own <c>copy.py</c> programs execute.</summary>
/// <remarks>
/// Programs run traced by <c>sys.settrace</c>, in runs that nobody judges; a CPython without such a trace has no cost and no change from it. Counted are the lines
/// inside functions: what stands outside of them runs once, at the import, whatever the programs do. The lines are those that the compiler gives code
/// (<c>dis.findlinestarts</c>), without the line of the <c>def</c> itself. Lives as long as the interpreter; thread-safe as it is.
/// </remarks>
public sealed class CopyModuleTrace
{
    private const string Tracer =
        """
        import copy, dis, sys, types

        source = copy.copy.__code__.co_filename
        executed = set()

        def local(frame, event, argument):
            if event == 'line':
                executed.add(frame.f_lineno)
            return local

        def trace(frame, event, argument):
            return local if frame.f_code.co_filename == source else None

        def begin():
            sys.settrace(trace)

        def end():
            sys.settrace(None)

        def collect(code, function, found):
            for constant in code.co_consts:
                if isinstance(constant, types.CodeType):
                    name = function or constant.co_name
                    if constant.co_flags & 1:
                        for _, line in dis.findlinestarts(constant):
                            if line is not None and line != constant.co_firstlineno:
                                found.setdefault(line, name)
                    collect(constant, name if constant.co_flags & 1 else None, found)

        def report():
            with open(source, encoding='utf-8') as file:
                text = file.read()
            found = {}
            collect(compile(text, source, 'exec'), None, found)
            lines = text.splitlines()
            return '\n'.join(
                f'{line}\t{int(line in executed)}\t{found[line]}\t{lines[line - 1].strip()}' for line in sorted(found))
        """;

    private readonly CPythonImplementation oracle;
    private readonly nint begin;
    private readonly nint end;
    private readonly nint report;

    /// <summary>Prepares the trace; nothing is traced yet.</summary>
    /// <param name="oracle">The CPython that is traced.</param>
    public CopyModuleTrace(CPythonImplementation oracle)
    {
        ArgumentNullException.ThrowIfNull(oracle);
        this.oracle = oracle;
        (begin, end, report) = oracle.Invoke(api =>
        {
            using var builtins = api.Import("builtins");
            using var names = api.NewDict();
            api.SetItem(names.Borrow(), "__builtins__", builtins.Borrow());
            using var code = api.Compile(Tracer, "<tracer>").OrThrow("compiling a tracer");
            api.Evaluate(code.Borrow(), names.Borrow()).OrThrow("running a tracer").Dispose();
            return (Find(api, names.Borrow(), "begin"), Find(api, names.Borrow(), "end"), Find(api, names.Borrow(), "report"));
        });
    }

    /// <summary>Number of programs that were run.</summary>
    public long Programs { get; private set; }

    /// <summary>Runs a program that CPython is known to run within the limits.</summary>
    public void Run(Program program)
    {
        Programs++;
        oracle.RunBetween(program, api => Call(api, begin), api => Call(api, end));
    }

    /// <summary>The lines inside the functions of <c>copy.py</c>, in order.</summary>
    public IReadOnlyList<TracedLine> Read() => oracle.Invoke(api =>
    {
        using var text = api.Call(new(report)).OrThrow("reading a trace");
        return api.ReadText(text.Borrow()).ToString().Split('\n').Select(TracedLine.Parse).ToArray();
    });

    private static nint Find(PythonApi api, BorrowedReference names, string name)
    {
        using var key = api.NewText(name);
        return api.Item(names, key.Borrow()).OrThrow("finding a tracer").Detach();
    }

    private static void Call(PythonApi api, nint function) => api.Call(new(function)).OrThrow("tracing").Dispose();
}

/// <summary>A line of a Python file that has code.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="IsExecuted">Whether a traced program executed it.</param>
/// <param name="Function">The outermost function that it stands in.</param>
/// <param name="Text">The line without the space around it.</param>
public sealed record TracedLine(int Number, bool IsExecuted, string Function, string Text)
{
    /// <summary>Reads number, <c>0</c> or <c>1</c>, function and text, with tabs between them.</summary>
    internal static TracedLine Parse(string line)
    {
        var parts = line.Split('\t', 4);
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1] == "1", parts[2], parts[3]);
    }
}
