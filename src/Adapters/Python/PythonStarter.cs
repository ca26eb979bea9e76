namespace Conform.Adapters.Python;

/// <summary>Puts together how each known Python is started, and starts it.</summary>
internal static class PythonStarter
{
    /// <summary>Bounds the address space of a process in KiB, so that a program that fills the memory ends it.</summary>
    private const string BoundedMemory = "ulimit -v 4194304; exec \"$@\"";

    /// <summary>As large a stack as the system allows.</summary>
    private const string UnboundedStack = "ulimit -s unlimited || ulimit -s \"$(ulimit -H -s)\"; exec \"$@\"";

    private const string Shell = "/bin/sh";

    /// <summary>A Python that runs a file of Python from its command line and has a standard input.</summary>
    public static PythonImplementation Server(string name, WorkerCommand command, ScriptFolder scripts)
    {
        var script = scripts.Write("serve.py", "observer.py", "native.py", "server.py", "process.py");
        var whole = Bounded(command with { Arguments = [.. command.Arguments, script] }) with
        {
            // The order of sets follows from the hashes of strings.
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PYTHONHASHSEED"] = "0", ["PYTHONDONTWRITEBYTECODE"] = "1", ["PYTHONWARNINGS"] = "ignore" },
        };
        return Started(new(name, whole, ProgramTransport.ExecServer), scripts);
    }

    /// <summary>The known Python, whose package is there.</summary>
    public static PythonImplementation Start(PythonRecipe recipe)
    {
        var scripts = new ScriptFolder();
        var name = recipe.Version.Length == 0 ? recipe.Title : $"{recipe.Title} {recipe.Version}";
        return recipe.Name switch
        {
            "pypy" => Server(name, new(recipe.Package, []), scripts),
            "micropython" or "brython" => Started(OnNode(name, $"{recipe.Name}.mjs", [], recipe, scripts, ["observer.py", "server.py", "embedded.py"], ProgramTransport.ExecServer), scripts),
            "pyodide" => Started(Deep(OnNode(name, "pyodide.mjs", ["--stack-size=400000"], recipe, scripts, ["observer.py", "native.py", "server.py", "embedded.py"], ProgramTransport.ExecServer)), scripts),
            "skulpt" => Started(OnNode(name, "skulpt.mjs", ["--stack-size=4000"], recipe, scripts, ["observer.py", "flat.py"], ProgramTransport.FlatServer), scripts),
            "monty" => Started(new(name, Bounded(new(Path.Combine(PackageCache.PackageFolder(recipe), "monty"), [])), ProgramTransport.FlatFile) { Claimed = Programs.PythonVersion.Newest }, scripts),
            _ => throw new ArgumentOutOfRangeException(nameof(recipe), recipe, "It is not known how this Python is started."),
        };
    }

    private static PythonHost OnNode(
        string name, string host, IEnumerable<string> options, PythonRecipe recipe, ScriptFolder scripts, string[] parts, ProgramTransport transport)
    {
        _ = scripts.Write("lines.mjs", "lines.mjs");
        var program = scripts.Write(host, host);
        var script = scripts.Write("script.py", parts);
        return new(name, new("node", ["--max-old-space-size=2048", .. options, program, PackageCache.PackageFolder(recipe), script]), transport);
    }

    /// <summary>With a stack as large as the system allows: comparing a structure that holds itself goes deep before it raises.</summary>
    private static PythonHost Deep(PythonHost host) =>
        File.Exists(Shell) ? host with { Command = new(Shell, ["-c", UnboundedStack, "sh", host.Command.FileName, .. host.Command.Arguments]) } : host;

    private static WorkerCommand Bounded(WorkerCommand command) =>
        File.Exists(Shell) ? new(Shell, ["-c", BoundedMemory, "sh", command.FileName, .. command.Arguments]) : command;

    private static PythonImplementation Started(PythonHost host, ScriptFolder scripts)
    {
        try
        {
            return new(host, scripts);
        }
        catch (WorkerException)
        {
            scripts.Dispose();
            throw;
        }
    }
}
