using System.Diagnostics;
using System.Text;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Conformance.HostileInput;

/// <summary>What a stranger writes into a program file is never run in Python unless it is of the program language.</summary>
public sealed class EscapeAttemptTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conform-escape").FullName;

    private string Canary => Path.Combine(folder, "canary");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Attempts_AreAtLeastTwoHundred() => Assert.InRange(EscapeAttempts.All.Select(attempt => Convert.ToBase64String(attempt.File)).Distinct().Count(), 200, int.MaxValue);

    /// <summary>Each is refused with its place, and neither the model nor CPython is given anything.</summary>
    [Fact]
    public void Parse_EveryAttempt_IsRefusedBeforeAnythingRuns()
    {
        var (left, right) = (new Counting(SharedOracle.Model), new Counting(SharedOracle.Instance));
        var run = new DifferentialRun(left, right, ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var accepted = new List<string>();
        foreach (var (name, file) in EscapeAttempts.All)
        {
            try
            {
                _ = run.Check(ProgramText.Parse(file.AsSpan()));
                accepted.Add(name);
            }
            catch (ProgramFormatException error)
            {
                Assert.InRange(error.Line, 1, int.MaxValue);
                Assert.InRange(error.Column, 1, int.MaxValue);
            }
        }

        Assert.Empty(accepted);
        Assert.Equal((0, 0), (left.Runs, right.Runs));
        Assert.False(File.Exists(EscapeAttempts.Canary));
    }

    /// <summary>CPython is given what the parser read, not what the file says.</summary>
    [Fact]
    public void Check_WhatIsReadAsSomethingHarmless_MakesNoCanary()
    {
        foreach (var text in EscapeAttempts.Disarmed)
        {
            Assert.IsType<Agrees>(SharedOracle.Against(SharedOracle.Model).Check(ProgramText.Parse(text)).Verdict);
            Assert.False(File.Exists(EscapeAttempts.Canary), text);
        }
    }

    /// <summary>The attempts are real ones: given to Python as they are, most make the file.</summary>
    [Fact]
    public void Attempts_GivenToPython_MostlySucceed()
    {
        var python = PythonOf(SharedOracle.Instance.Installation);
        if (python is null)
        {
            return;
        }

        // One process for all: each is a file of its own, compiled and executed as Python does with a script, with the header's module there.
        for (var index = 0; index < EscapeAttempts.All.Count; index++)
        {
            File.WriteAllBytes(Path.Combine(folder, FormattableString.Invariant($"{index}.py")), Replaced(EscapeAttempts.All[index].File));
        }

        const string script = """
            import copy, io, os, sys
            sys.stderr = sys.stdout = io.StringIO()
            made = 0
            module = dict(vars(copy))
            for index in range(int(sys.argv[1])):
                with open('%d.py' % index, 'rb') as file:
                    text = file.read()
                sys.stdin = io.StringIO()
                try:
                    exec(compile(text, 'attempt', 'exec'), {'__builtins__': __builtins__, 'copy': copy})
                except BaseException:
                    pass
                if os.path.exists('canary'):
                    os.remove('canary')
                    made += 1
                vars(copy).clear()
                vars(copy).update(module)
            sys.__stdout__.write(str(made))
            """;
        var start = new ProcessStartInfo(python, ["-c", script, FormattableString.Invariant($"{EscapeAttempts.All.Count}")]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var made = int.Parse(process.StandardOutput.ReadToEnd(), System.Globalization.CultureInfo.InvariantCulture);
        process.WaitForExit();
        Assert.InRange(made, 100, EscapeAttempts.All.Count);
    }

    private static string? PythonOf(PythonInstallation installation) =>
        new[] { "bin/python3", "bin/python", "python.exe" }.Select(name => Path.Combine(installation.Home, name)).FirstOrDefault(File.Exists);

    private static byte[] Replaced(byte[] file) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace(EscapeAttempts.Canary, "canary", StringComparison.Ordinal));

    /// <summary>Counts the programs that reach an implementation.</summary>
    private sealed class Counting(IImplementation inner) : IImplementation
    {
        public int Runs { get; private set; }

        public string Name => inner.Name;

        public Profile Profile => inner.Profile;

        public Features Features => inner.Features;

        public Capabilities Capabilities => inner.Capabilities;

        public ProgramObservation Run(Program program, RunRequest request)
        {
            Runs++;
            return inner.Run(program, request);
        }
    }
}
