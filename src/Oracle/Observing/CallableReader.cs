using Conform.Oracle.Native;

namespace Conform.Oracle.Observing;

/// <summary>Reads what functions, cells, bound methods, properties and the wrappers of methods refer to.</summary>
/// <remarks>Needs the GIL and no pending error. What is appended is borrowed from the object.</remarks>
internal sealed class CallableReader(PythonApi api, ClassReader classes)
{
    private readonly nint[] accessors = [api.NewText("fget").Detach(), api.NewText("fset").Detach(), api.NewText("fdel").Detach()];
    private readonly nint[] wrapped = [api.NewText("__func__").Detach()];

    /// <summary>Appends defaults, keyword-only defaults and cells of a function of the program; nothing of another one.</summary>
    public void ReadFunction(BorrowedReference value, List<nint> to)
    {
        if (!classes.IsProgramFunction(value))
        {
            return;
        }

        to.Add(OrNone(api.DefaultsOf(value)));
        to.Add(OrNone(api.KeywordDefaultsOf(value)));
        var closure = api.ClosureOf(value);
        for (var index = 0; !closure.IsNull && index < api.TupleLength(closure); index++)
        {
            to.Add(api.TupleItem(closure, index).Pointer);
        }
    }

    /// <summary>Appends what a cell holds, if anything.</summary>
    public void ReadCell(BorrowedReference value, List<nint> to)
    {
        using var contents = api.ContentsOf(value);
        if (!contents.IsNull)
        {
            to.Add(contents.Borrow().Pointer);
        }
    }

    /// <summary>Appends function and receiver of a bound method.</summary>
    public void ReadMethod(BorrowedReference value, List<nint> to)
    {
        to.Add(api.FunctionOf(value).Pointer);
        to.Add(api.SelfOf(value).Pointer);
    }

    /// <summary>Appends the three functions of a property.</summary>
    public void ReadProperty(BorrowedReference value, List<nint> to) => ReadAttributes(value, accessors, to);

    /// <summary>Appends the function of a static or class method.</summary>
    public void ReadWrapper(BorrowedReference value, List<nint> to) => ReadAttributes(value, wrapped, to);

    /// <summary>Appends attributes that the object's built-in type itself stores, so that nothing is made for the answer.</summary>
    public void ReadAttributes(BorrowedReference value, ReadOnlySpan<nint> attributes, List<nint> to)
    {
        foreach (var attribute in attributes)
        {
            using var held = api.Attribute(value, new BorrowedReference(attribute)).OrThrow("reading an attribute");
            to.Add(held.Borrow().Pointer);
        }
    }

    private nint OrNone(BorrowedReference value) => (value.IsNull ? api.None : value).Pointer;
}
