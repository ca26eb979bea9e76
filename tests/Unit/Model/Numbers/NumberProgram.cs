using Conform.Model.Compiling;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Unit.Model.Numbers;

/// <summary>Runs one cell of source text on the model and gives what it bound to the name <c>r</c>, or what it raised.</summary>
internal sealed class NumberProgram
{
    private NumberProgram(Machine machine, PyObject? result, PyException? error) => (Machine, Result, Error) = (machine, result, error);

    /// <summary>The versions that the tables of these tests are about.</summary>
    internal static IReadOnlyList<string> Versions { get; } = ["3.8.18", "3.9.18", "3.10.13", "3.11.7", "3.12.1", "3.13.0"];

    internal Machine Machine { get; }

    /// <summary>What <c>r</c> holds, or null if the program raised before.</summary>
    internal PyObject? Result { get; }

    internal PyException? Error { get; }

    /// <summary>The error as <c>Type: message</c>, or the repr of the result; <c>limit</c> if the run was ended.</summary>
    internal string Outcome
    {
        get
        {
            if (Machine.Stop is not null)
            {
                return "limit";
            }

            if (Error is not null)
            {
                return $"{Error.Type.Name}: {string.Join(", ", Error.Arguments.Items.Select(Text))}";
            }

            return Representation.TryReprText(Machine, Result!, out var text) ? text : Text(Machine.TakeError()!.Arguments.Items[0]);
        }
    }

    internal static NumberProgram Run(string source, string version = "3.13.0")
    {
        Assert.True(PythonVersion.TryParse(version, out var parsed));
        var machine = new Machine(RuleSet.Real, new ModelProfile(Profile.Of(parsed)), RunLimits.Default);
        var frame = new Frame(machine);
        var program = ProgramText.Parse($"import copy\n{source}\n");
        _ = new Compiler(machine).Compile(program.Cells[0])?.Execute(frame);

        return new(machine, frame.Names.GetValueOrDefault("r"), machine.TakeError());
    }

    /// <summary>Runs <c>r = expression</c>.</summary>
    internal static NumberProgram Evaluate(string expression, string version = "3.13.0") => Run($"r = {expression}", version);

    private static string Text(PyObject argument) => argument switch
    {
        PyStr text => text.Value.ToString(),
        PyInt number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => argument.Type.Name,
    };
}
