using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;
using Conform.Unit.Model.Core;

namespace Conform.Unit.Model.Execution;

/// <summary>What people believe about defaults, closures, arguments, loops and exceptions can be said by overriding one rule.</summary>
public sealed class FunctionRuleTests
{
    private const string MutableDefault = "def f(x=[]):\n    x.append(1)\n    return x\nf()\nr = f()";
    private const string LoopVariable = "def f():\n    fs = []\n    for i in range(2):\n        fs.append(lambda: i)\n    return [g() for g in fs]\nr = f()";
    private const string Argument = "def f(x):\n    x.append(1)\nr = []\nf(r)";
    private const string GrowingList = "r = [1, 2]\nfor x in r:\n    if r[1:] and r[2:] == [] and x == 2:\n        r.append(x)\n    elif len(r) == 3:\n        r.append('seen')\n        break";
    private const string ExceptionName = "try:\n    1 // 0\nexcept ZeroDivisionError as r:\n    r = 5\nr = 6 if 0 else r";

    [Fact]
    public void Default_EvaluatedOnEachCall_IsNewEachTime() => AssertDiffers(MutableDefault, "[1, 1]", new() { Function = new NewDefaults() }, "[1]");

    [Fact]
    public void Capture_OfTheValue_KeepsTheLoopVariableOfThatRound() => AssertDiffers(LoopVariable, "[1, 1]", new() { Function = new CapturedValues() }, "[0, 1]");

    [Fact]
    public void Argument_Copied_LeavesTheCallersListAlone() => AssertDiffers(Argument, "[1]", new() { Function = new CopiedArguments() }, "[]");

    [Fact]
    public void Start_OverACopy_DoesNotSeeWhatIsAppended() => AssertDiffers(GrowingList, "[1, 2, 2, 'seen']", new() { Loop = new CopiedIterables() }, "[1, 2, 2]");

    [Fact]
    public void ForgetName_DoingNothing_KeepsTheName() => AssertDiffers(ExceptionName, "NameError: name 'r' is not defined", new() { Exception = new KeptNames() }, "5");

    private static void AssertDiffers(string source, string expected, RuleSet rules, string mutated)
    {
        Assert.Equal(expected, ModelRun.Of("3.12", source).Outcome("r"));
        Assert.Equal(mutated, ModelRun.Of("3.12", source, rules).Outcome("r"));
    }

    private sealed class NewDefaults : FunctionRules
    {
        public override PyObject? Default(Machine machine, PyFunction function, int index) =>
            function.Definition.Defaults.Values[index].Evaluate(function.DefinedIn);
    }

    private sealed class CapturedValues : FunctionRules
    {
        public override PyCell Capture(PyCell cell) => new() { Content = cell.Content };
    }

    private sealed class CopiedArguments : FunctionRules
    {
        public override PyObject? Argument(Machine machine, PyObject argument) => machine.Rules.ShallowCopy.Copy(machine, argument);
    }

    private sealed class CopiedIterables : LoopRules
    {
        public override PyIterator? Start(Machine machine, PyObject value) =>
            machine.Rules.ShallowCopy.Copy(machine, value) is { } copy ? base.Start(machine, copy) : null;
    }

    private sealed class KeptNames : ExceptionRules
    {
        public override void ForgetName(Frame frame, Target name)
        {
        }
    }
}
