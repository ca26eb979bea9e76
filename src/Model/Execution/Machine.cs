using System.Numerics;
using System.Runtime.CompilerServices;
using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Operations;

namespace Conform.Model.Execution;

/// <summary>The state of one program run: rules, version, pending error, limits and counters.</summary>
/// <remarks>
/// Convention for every fallible operation of the model, as in CPython's C API: it returns null (or false from a <c>Try</c> method) exactly when
/// an error or a stop is pending, and the caller passes that on at once. Not thread-safe; one machine runs one program.
/// </remarks>
public sealed class Machine
{
    /// <summary>Nesting at which a comparison cannot be of a finite structure any more, because no program within the limits builds one so deep.</summary>
    private const int EndlessNesting = 3_000;

    /// <summary>Comparisons that nest in each other without a look at the stack.</summary>
    private const int UncheckedLevels = 8;

    /// <summary>Stands for the lowest address: so large that no hash which a program gives is equal to one of an address.</summary>
    private const long LowestAddress = 1L << 40;

    private Dictionary<PyObject, long>? addresses;
    private HashSet<PyGenerator>? suspended;
    private int steps;
    private int stepLimit;
    private int objects;
    private int comparisonDepth;
    private bool comparesByCode;
    private int deepestComparison;

    /// <summary>Makes a machine for one run.</summary>
    /// <param name="rules">The semantic rules, the real ones or a mutant's.</param>
    /// <param name="profile">The CPython that is modelled.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="isRecorded">Whether the executed operations can be asked for one by one.</param>
    public Machine(RuleSet rules, ModelProfile profile, RunLimits limits, bool isRecorded = false)
    {
        Counts = new(keepsNotes: isRecorded);
        Rules = rules;
        Profile = profile;
        Limits = limits;
        stepLimit = limits.Steps;
        Shared = new(profile);
        Calls = new(this);
    }

    /// <summary>The semantic rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>What differs between versions.</summary>
    public ModelProfile Profile { get; }

    /// <summary>The limits of this run.</summary>
    public RunLimits Limits { get; }

    /// <summary>The objects that this run shares: caches and interned strings.</summary>
    public IdentityTables Shared { get; }

    /// <summary>Executed operations.</summary>
    public OperationCounts Counts { get; }

    /// <summary>What is still referred to.</summary>
    public References References { get; } = new();

    /// <summary>Which objects are alive; null unless references are counted.</summary>
    public Lifetimes? Lifetimes { get; init; }

    /// <summary>The calls that are running.</summary>
    public FrameStack Calls { get; }

    /// <summary>What is told of each observation point inside a cell, or null.</summary>
    public Action<int>? Observer { get; set; }

    /// <summary>The generators that stopped inside a <c>try</c>; some may have gone on since.</summary>
    public HashSet<PyGenerator> Suspended => suspended ??= new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a generator stopped inside a <c>try</c>.</summary>
    public bool HasSuspended => suspended is { Count: > 0 };

    /// <summary>The containers whose repr is being written.</summary>
    public RepresentationGuard Representing { get; } = new();

    /// <summary>The pending exception, or null.</summary>
    public PyException? Error { get; private set; }

    /// <summary>The exception that is being handled by an <c>except</c> or <c>finally</c> clause around what runs now, or null.</summary>
    /// <remarks>Source: CPython, <c>_PyErr_GetTopmostException</c>.</remarks>
    public PyException? Handled { get; set; }

    /// <summary>Why the run cannot go on, or null. No handler catches it.</summary>
    public Stop? Stop { get; private set; }

    /// <summary>Whether an error or a stop is pending.</summary>
    public bool HasFailed => Error is not null || Stop is not null;

    /// <summary>Raises an exception with one message.</summary>
    /// <returns>Always null, so that a caller can return it.</returns>
    public PyObject? Raise(PyType type, string message)
    {
        if (Representing.IsMessageUnknown)
        {
            Representing.IsMessageUnknown = false;
            return RaiseUnknownText(type);
        }

        return Raise(type, message.Length == 1 ? Character(message[0]) : new PyStr(CodePoints.Of(message)));
    }

    /// <summary>Raises an exception with a message that is a constant of a module written in Python: the same object each time.</summary>
    /// <returns>Always null.</returns>
    public PyObject? RaiseConstant(PyType type, string message) => Raise(type, Shared.ModuleConstant(message));

    /// <summary>Raises an exception whose message the model does not know in full; only its type is predicted.</summary>
    /// <returns>Always null.</returns>
    public PyObject? RaiseUnknownText(PyType type) => Raise(type, new PyStr(default) { IsTextUnknown = true });

    /// <summary>Raises an exception with any arguments, such as the key of a <c>KeyError</c>.</summary>
    /// <returns>Always null.</returns>
    public PyObject? Raise(PyType type, params PyObject[] arguments)
    {
        Error = new PyException(type, Tuple(arguments)) { Context = Handled };
        Lifetimes?.Begin(Error);
        return null;
    }

    /// <summary>Makes an exception object the pending one, as it is: its context stays.</summary>
    /// <returns>Always null.</returns>
    public PyObject? Restore(PyException error)
    {
        Error = error;
        return null;
    }

    /// <summary>Whether an object surely lives as long as the program goes on as it is now, so that no other object can have its address.</summary>
    public Func<PyObject, bool> IsKept { get; set; } = static _ => false;

    /// <summary>Notes that the pending exception, if there is one, goes through a function of the standard library that is written in Python.</summary>
    public void PassLibrary()
    {
        if (Error is { } error)
        {
            error.IsThroughLibrary = true;
        }
    }

    /// <summary>Takes the pending exception, so that none is pending.</summary>
    public PyException? TakeError()
    {
        var error = Error;
        Error = null;
        return error;
    }

    /// <summary>Ends the run because a limit is exceeded.</summary>
    /// <param name="detail">What, as in <see cref="Stop.Detail"/>.</param>
    /// <returns>Always null.</returns>
    public PyObject? ReachLimit(string detail)
    {
        Stop ??= new Stop(StopReason.LimitReached, detail);
        return null;
    }

    /// <summary>Ends the run because the model has no rule for what comes next.</summary>
    /// <returns>Always null.</returns>
    public PyObject? NotModelled(string detail)
    {
        Stop ??= new Stop(StopReason.Unsupported, detail);
        return null;
    }

    /// <summary>Counts <paramref name="count"/> steps; false when the limit is exceeded or a stop is pending.</summary>
    public bool Step(int count = 1)
    {
        steps += count;
        if (steps > stepLimit)
        {
            _ = ReachLimit($"more than {stepLimit} steps");
        }

        return Stop is null;
    }

    /// <summary>Begins something that is no part of the program, with a budget of its own; it may leave an error pending.</summary>
    /// <param name="budget">Largest number of steps.</param>
    /// <returns>What <see cref="EndApart"/> needs.</returns>
    internal (int Steps, int Objects) BeginApart(int budget)
    {
        stepLimit = steps + budget;
        return (steps, objects);
    }

    /// <summary>Ends what <see cref="BeginApart"/> began, and undoes what it cost.</summary>
    /// <returns>False if a limit was reached; the program is not stopped by that.</returns>
    internal bool EndApart((int Steps, int Objects) before)
    {
        (steps, objects, stepLimit) = (before.Steps, before.Objects, Limits.Steps);
        if (Stop is not { Reason: StopReason.LimitReached } || IsStackExhausted)
        {
            return Stop is null;
        }

        Stop = null;
        return false;
    }

    /// <summary>Whether the run stopped because the thread's stack came to its end, so that it may go on with a larger one.</summary>
    public bool IsStackExhausted { get; private set; }

    /// <summary>Checks that the thread's stack has room for one more level of nesting; if not, the run ends.</summary>
    public bool HasStack()
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        IsStackExhausted = true;
        return ReachLimit("a nesting deeper than the stack") is not null;
    }

    /// <summary>A number that stands for the address of an object where CPython hashes by it: the same for the same object, and nothing more is known.</summary>
    public long AddressOf(PyObject value)
    {
        addresses ??= new(ReferenceEqualityComparer.Instance);
        if (!addresses.TryGetValue(value, out var address))
        {
            address = LowestAddress + addresses.Count;
            addresses.Add(value, address);
        }

        return address;
    }

    /// <summary>Enters one level of comparison. A comparison without end, of structures that contain themselves, raises
    /// <c>RecursionError</c>; one that ends, but only at a depth near the recursion limit of some version, ends the run.</summary>
    /// <remarks>Source: CPython, <c>Py_EnterRecursiveCall(" in comparison")</c>.</remarks>
    public bool EnterComparison()
    {
        if (comparisonDepth >= EndlessNesting)
        {
            // From 3.14 on the text tells how much of the stack was used.
            return (comparesByCode || !Profile.Flag("core.recursionTextIsKnown") ? RaiseUnknownText(ErrorTypes.RecursionError)
                : Raise(ErrorTypes.RecursionError, "maximum recursion depth exceeded in comparison")) is not null;
        }

        // Asking for the stack costs more than comparing two numbers, and a few levels always fit.
        if (comparisonDepth % UncheckedLevels == UncheckedLevels - 1 && !HasStack())
        {
            return false;
        }

        comparisonDepth++;
        deepestComparison = Math.Max(deepestComparison, comparisonDepth);
        return true;
    }

    /// <summary>Tells that a comparison runs code written in Python: a recursion without end may then be noticed at a call, and the message says so.</summary>
    public void CompareByCode() => comparesByCode = true;

    /// <summary>Leaves one level of comparison.</summary>
    public void LeaveComparison()
    {
        comparisonDepth--;
        if (comparisonDepth == 0)
        {
            if (deepestComparison > Limits.Nesting && deepestComparison < EndlessNesting)
            {
                _ = ReachLimit($"a comparison nested deeper than {Limits.Nesting} levels");
            }

            deepestComparison = 0;
            comparesByCode = false;
        }
    }

    /// <summary>Checks the size of an object about to be built or grown; call it before building.</summary>
    /// <param name="elements">Number of elements, characters or bytes.</param>
    public bool Fits(BigInteger elements) => elements <= Limits.Elements ? Fits((int)elements) : ReachLimit($"more than {Limits.Elements} elements") is not null;

    /// <summary>As <see cref="Fits(BigInteger)"/>.</summary>
    public bool Fits(int elements) => elements <= Limits.Elements ? Step(elements / 8) : ReachLimit($"more than {Limits.Elements} elements") is not null;

    /// <summary>Checks that a container may grow by one element; costs one step.</summary>
    /// <param name="elements">Number of elements that it has.</param>
    public bool CanGrow(int elements)
    {
        if (elements >= Limits.Elements)
        {
            _ = ReachLimit($"more than {Limits.Elements} elements");
            return false;
        }

        return Step();
    }

    /// <summary>The int of <paramref name="value"/>: the cached one where CPython has one.</summary>
    public PyInt Int(BigInteger value) => Allocated(Rules.Identity.IntResult(this, value));

    /// <summary>A new float.</summary>
    public PyFloat Float(double value) => Allocated(Rules.Identity.FloatResult(this, value));

    /// <summary>A new complex number.</summary>
    public PyComplex Complex(double real, double imaginary) => Allocated(new PyComplex(real, imaginary));

    /// <summary>A str that an operation computed: the empty str is shared, anything else is new.</summary>
    public PyStr Str(CodePoints value) => Allocated(Rules.Identity.StrResult(this, value));

    /// <summary>A str of one cached character where CPython has one (U+0000 to U+00FF), else as <see cref="Str"/>.</summary>
    public PyStr Character(int codePoint) => Allocated(Rules.Identity.Character(this, codePoint));

    /// <summary>Bytes that an operation computed: empty bytes and single bytes are shared.</summary>
    public PyBytes Bytes(ValueList<byte> value) => Allocated(Rules.Identity.BytesResult(this, value));

    /// <summary>A tuple that owns <paramref name="items"/>: the empty one is shared.</summary>
    public PyTuple Tuple(PyObject[] items) => Allocated(Rules.Identity.TupleResult(this, items));

    /// <summary>A new list that owns <paramref name="items"/>.</summary>
    public PyList List(List<PyObject> items) => Allocated(new PyList(items));

    /// <summary>Counts one object against the limit; every new object passes here once.</summary>
    public T Allocated<T>(T value)
        where T : PyObject
    {
        if (++objects > Limits.Objects)
        {
            _ = ReachLimit($"more than {Limits.Objects} objects");
        }

        Lifetimes?.Begin(value);
        return value;
    }
}
