using Conform.Model.Code;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with an exception object.</summary>
/// <remarks>Source: CPython, Objects/exceptions.c.</remarks>
public partial class ExceptionRules : IdentityTypeRules
{
    /// <summary><c>raise error from cause</c>: makes the error pending; a class is called first.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="raised">What is raised.</param>
    /// <param name="cause">What it is raised from, or null.</param>
    /// <remarks>Source: CPython, <c>do_raise</c>.</remarks>
    public virtual void Raise(Machine machine, PyObject raised, PyObject? cause)
    {
        if (Instance(machine, raised, "exceptions must derive from BaseException", isCause: false) is not { } error)
        {
            return;
        }

        if (cause is not null)
        {
            PyException? reason = null;
            if (cause is not PyNone && (reason = Instance(machine, cause, "exception causes must derive from BaseException", isCause: true)) is null)
            {
                return;
            }

            (error.Cause, error.SuppressesContext) = (reason, true);
        }

        Chain(machine, error, machine.Handled);
        _ = machine.Restore(error);
    }

    /// <summary><c>raise</c> alone: the exception that is being handled becomes pending again, the same object.</summary>
    public virtual void Reraise(Machine machine) =>
        _ = machine.Handled is { } handled ? machine.Restore(handled) : machine.Raise(ErrorTypes.RuntimeError, "No active exception to reraise");

    /// <summary>Whether <c>except expected</c> catches <paramref name="error"/>: its type is <paramref name="expected"/> or derives from it, or from one
    /// type of a tuple.</summary>
    /// <returns>False with a <c>TypeError</c> pending, for what is no exception type.</returns>
    /// <remarks>Source: CPython, <c>CHECK_EXC_MATCH</c>.</remarks>
    public virtual bool TryMatch(Machine machine, PyException error, PyObject expected, out bool matches)
    {
        ReadOnlySpan<PyObject> types = expected is PyTuple tuple ? tuple.Items : [expected];
        matches = false;
        foreach (var type in types)
        {
            if (!IsExceptionType(type))
            {
                return machine.Raise(ErrorTypes.TypeError, "catching classes that do not inherit from BaseException is not allowed") is not null;
            }

            matches |= error.Type.IsSubtypeOf((PyType)type);
        }

        return true;
    }

    /// <summary>What happens to the name of an <c>except</c> clause at its end: it is unbound, whatever the clause did to it.</summary>
    /// <remarks>Source: Python Language Reference, 8.4.1.</remarks>
    public virtual void ForgetName(Frame frame, Target name)
    {
        _ = name.Store(frame, PyNone.Instance);
        _ = name.Delete(frame);
    }

    /// <summary>Calls an exception type: the positional arguments become <c>args</c>.</summary>
    /// <remarks>Source: CPython, <c>BaseException_new</c>, <c>BaseException_init</c>.</remarks>
    public override PyObject? New(Machine machine, PyType type, CallArguments arguments)
    {
        if (arguments.Keywords.Length > 0 && !type.IsHeap)
        {
            return TakesKeywords(type)
                ? machine.NotModelled($"keyword arguments of '{type.Name}'")
                : machine.Raise(ErrorTypes.TypeError, $"{type.Name}() takes no keyword arguments");
        }

        if (arguments.Positional.Length > 1 && (type.IsSubtypeOf(ErrorTypes.OSError) || type.IsSubtypeOf(ErrorTypes.SyntaxError)))
        {
            return machine.NotModelled($"'{type.Name}' with more than one argument");
        }

        if (type.IsSubtypeOf(ErrorTypes.UnicodeError) && type != ErrorTypes.UnicodeError)
        {
            return machine.NotModelled($"a call of '{type.Name}'");
        }

        return machine.Allocated(new PyException(type, arguments.AsTuple(machine)));
    }

    /// <summary><c>BaseException.__init__</c>: the arguments become <c>args</c>.</summary>
    public override bool Initialize(Machine machine, PyObject self, CallArguments arguments)
    {
        if (arguments.Keywords.Length > 0)
        {
            return (TakesKeywords(self.Type)
                ? machine.NotModelled($"keyword arguments of '{self.Type.Name}'")
                : machine.Raise(ErrorTypes.TypeError, $"{self.Type.Name}() takes no keyword arguments")) is not null;
        }

        ((PyException)self).Arguments = arguments.AsTuple(machine);
        return true;
    }

    /// <summary>The type's name and the arguments, without a comma after a single one.</summary>
    /// <remarks>Source: CPython, <c>BaseException_repr</c>.</remarks>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        var error = (PyException)self;
        _ = text.Append(error.Type.Name);
        if (error.Arguments.Items.Length != 1)
        {
            return Representation.TryRepr(machine, error.Arguments, text);
        }

        _ = text.Append("(");
        if (!Representation.TryRepr(machine, error.Arguments.Items[0], text))
        {
            return false;
        }

        _ = text.Append(")");
        return true;
    }

    /// <summary>Nothing for no argument, the argument's text for one, the text of all for more.</summary>
    /// <remarks>Source: CPython, <c>BaseException_str</c> and <c>KeyError_str</c>.</remarks>
    public override PyObject? Str(Machine machine, PyObject self)
    {
        var error = (PyException)self;
        return error.Arguments.Items switch
        {
            [] => machine.Shared.EmptyStr,
            [var only] when error.Type.IsSubtypeOf(ErrorTypes.KeyError) => Representation.Repr(machine, only),
            [var only] => Representation.TryStr(machine, only, out var text) ? text : null,
            _ => Representation.TryStr(machine, error.Arguments, out var all) ? all : null,
        };
    }

    /// <summary>Whether <paramref name="value"/> is an exception type.</summary>
    internal static bool IsExceptionType(PyObject value) => value is PyType type && type.IsSubtypeOf(ErrorTypes.BaseException);

    /// <summary>Sets the context of an error about to be raised, and breaks the chain where it would come back to the error itself.</summary>
    /// <remarks>Source: CPython, <c>_PyErr_SetObject</c>.</remarks>
    internal static void Chain(Machine machine, PyException error, PyException? handled)
    {
        if (handled is null || ReferenceEquals(handled, error))
        {
            return;
        }

        // A chain that was a circle before is gone round once; CPython 3.8 never comes out of it.
        var seen = new HashSet<PyException>(ReferenceEqualityComparer.Instance);
        for (var link = handled; link.Context is { } context; link = context)
        {
            if (!seen.Add(link))
            {
                if (!machine.Profile.Flag("core.contextCirclesAreLeft"))
                {
                    _ = machine.ReachLimit("a chain of exceptions that is a circle");
                }

                break;
            }

            if (ReferenceEquals(context, error))
            {
                link.Context = null;
                break;
            }
        }

        error.Context = handled;
    }

    private static PyException? Instance(Machine machine, PyObject raised, string complaint, bool isCause)
    {
        if (raised is PyException error)
        {
            return error;
        }

        if (!IsExceptionType(raised))
        {
            _ = machine.Raise(ErrorTypes.TypeError, complaint);
            return null;
        }

        if (machine.Rules.Of(raised).Call(machine, raised, CallArguments.Of()) is not { } made)
        {
            return null;
        }

        if (made is PyException instance)
        {
            return instance;
        }

        if (isCause)
        {
            _ = machine.NotModelled("a cause whose type makes something else");
        }
        else if (Representation.TryReprText(machine, raised, out var called) && Representation.TryReprText(machine, made.Type, out var type))
        {
            _ = machine.Raise(ErrorTypes.TypeError, $"calling {called} should have returned an instance of BaseException, not {type}");
        }

        return null;
    }

    private static bool TakesKeywords(PyType type) =>
        type.IsSubtypeOf(ErrorTypes.ImportError) || type.IsSubtypeOf(ErrorTypes.NameError) || type.IsSubtypeOf(ErrorTypes.AttributeError);
}
