using Conform.Model.Objects;
using Conform.Programs;
using Conform.Programs.Operations;

namespace Conform.Model.Execution;

/// <summary>The code of a built-in function or method.</summary>
/// <param name="machine">The machine.</param>
/// <param name="self">The receiver; for a function, None.</param>
/// <param name="arguments">The arguments, bound by the method's <see cref="Signature"/>: one entry for each parameter, null where an optional one is
/// absent; for <see cref="Signature.Variadic"/> the positional arguments as given.</param>
/// <returns>The result, or null with the error in <see cref="Machine.Error"/>.</returns>
public delegate PyObject? BuiltinBody(Machine machine, PyObject self, PyObject?[] arguments);

/// <summary>The code of a built-in that takes its arguments as they are, keywords too: <c>max</c>, <c>dict.update</c>.</summary>
/// <param name="machine">The machine.</param>
/// <param name="self">The receiver; for a function, None.</param>
/// <param name="arguments">The arguments, unchecked.</param>
/// <returns>The result, or null with the error in <see cref="Machine.Error"/>.</returns>
public delegate PyObject? RawBody(Machine machine, PyObject self, CallArguments arguments);

/// <summary>A built-in function, or a method of a built-in type.</summary>
/// <param name="Owner">The type whose method it is, or null for a function.</param>
/// <param name="Name">Its name.</param>
/// <param name="Signature">Its parameters.</param>
/// <param name="Body">Its code.</param>
/// <remarks>Immutable and shared by all machines.</remarks>
public sealed record BuiltinMethod(PyType? Owner, string Name, Signature Signature, BuiltinBody Body)
{
    /// <summary>Makes a built-in that takes its arguments as they are.</summary>
    public BuiltinMethod(PyType? owner, string name, RawBody body)
        : this(owner, name, Signature.Variadic, (machine, self, arguments) => body(machine, self, new(arguments!, []))) => Raw = body;

    /// <summary>Its <c>__name__</c>, where <see cref="Name"/> is what messages call it: with the class that it was made for.</summary>
    public string AttributeName { get; init; } = Name;

    /// <summary>Called instead of <see cref="Body"/>, with nothing checked, if it is not null.</summary>
    public RawBody? Raw { get; init; }

    /// <summary>Whether it is a class method, called through the type: <c>dict.fromkeys</c>. The receiver is then the type.</summary>
    public bool IsClassMethod { get; init; }

    /// <summary>Whether it is a static method, called through the type: <c>bytes.maketrans</c>. The receiver is then None.</summary>
    public bool IsStaticMethod { get; init; }

    /// <summary>Whether it is the <c>__new__</c> of its owner: a function whose first argument is the class.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether it is a slot of CPython's type object seen as a method, such as <c>int.__add__</c>; other special methods are methods like any other.</summary>
    public bool IsSlot { get; init; }

    /// <summary>The module that its name is in for messages (<c>copy</c>), or null for a built-in one.</summary>
    public string? Module { get; init; }

    /// <summary>Whether it is written in Python, as the methods of Counter are: bound it is a method of a function.</summary>
    public bool IsPython => ReferenceEquals(Owner, CollectionTypes.Counter) && (Signature.Style == CallStyle.Function || (Raw is not null && Name is "update" or "subtract" or "__init__"));

    /// <summary>The version from which CPython hands it the class that defines it, which makes it another type of object when it is bound; null if none does.</summary>
    /// <remarks>Source: CPython, <c>METH_METHOD</c>, <c>PyCMethod_Type</c>.</remarks>
    public PythonVersion? TakesClassSince { get; init; }

    /// <summary>The method as an attribute of its type, <c>list.append</c>: one object.</summary>
    public PyMethodDescriptor Descriptor => field ??= new(this);

    /// <summary>A new object: the method bound to <paramref name="receiver"/>.</summary>
    /// <returns>Null with a stop pending, if its type is not modelled.</returns>
    public PyObject? Bind(Machine machine, PyObject receiver) => IsPython || (TakesClassSince is { } since && machine.Profile.Version.IsAtLeast(since.Major, since.Minor))
        ? machine.NotModelled($"'{Owner!.Name}.{Name}' as a value")
        : machine.Allocated(new PyBuiltinFunction(this, receiver));

    /// <summary>The row of the operation table: <c>list.append()</c>, <c>len()</c>; null if the table has none.</summary>
    public Operation? Operation { get; init; } = OperationTable.Find(Owner is null ? $"{Name}()" : $"{Owner.ShortName}.{Name}()");

    /// <summary>What <see cref="IsMissing"/> has found: two bits for each minor version, the lower one set once it is known.</summary>
    private int missing;

    /// <summary>Whether objects of the owner do not have the method in the version of <paramref name="machine"/>.</summary>
    public bool IsMissing(Machine machine)
    {
        var place = 2 * (machine.Profile.Version.Minor - PythonVersion.Oldest.Minor);
        if ((missing >> place & 1) == 0)
        {
            var isMissing = machine.Profile.Attributes.Has(Owner!.Name, Name) is false;
            _ = Interlocked.Or(ref missing, (isMissing ? 3 : 1) << place);
        }

        return (missing >> place & 2) != 0;
    }

    /// <summary>Its parameters in older versions, or null if they never changed.</summary>
    public SignatureBefore? Earlier { get; init; }

    /// <summary>Its parameters in <paramref name="version"/>.</summary>
    public Signature SignatureIn(PythonVersion version) => Earlier is { } earlier && version < earlier.Until ? earlier.Signature : Signature;

    /// <summary>Binds the arguments and runs the code.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="self">The receiver; for a function, None.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The result, or null with the error in <see cref="Machine.Error"/>.</returns>
    public PyObject? Invoke(Machine machine, PyObject self, CallArguments arguments) => Invoke(machine, self, arguments, null);

    /// <summary>The same of a method that is bound to its receiver: errors name it after the type of that, which may be a subclass, or after the class that it is bound to.</summary>
    /// <remarks>Source: CPython, <c>meth_get__qualname__</c>.</remarks>
    public PyObject? InvokeBound(Machine machine, PyObject self, CallArguments arguments) =>
        Invoke(machine, self, arguments, Owner is { ModuleName: null } ? self as PyType ?? self.Type : null);

    private PyObject? Invoke(Machine machine, PyObject self, CallArguments arguments, PyType? receiver)
    {
        var result = Raw is { } raw ? raw(machine, self, arguments)
            : ArgumentBinding.Bind(machine, this, arguments, receiver) is { } bound ? Body(machine, self, bound)
            : null;
        if (result is null && machine.Lifetimes is not null && (Signature.Style == CallStyle.Function || ReferenceEquals(Owner, Objects.CollectionTypes.Counter)))
        {
            machine.PassLibrary();
        }

        return result;
    }
}
