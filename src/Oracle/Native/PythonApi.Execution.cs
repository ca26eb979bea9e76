using System.Text;

namespace Conform.Oracle.Native;

/// <content>Compiling, evaluating, importing.</content>
internal sealed unsafe partial class PythonApi
{
    private const int FileInput = 257;

    private readonly delegate* unmanaged[Cdecl]<byte*, byte*, int, nint> compile = (delegate* unmanaged[Cdecl]<byte*, byte*, int, nint>)library.Symbol("Py_CompileString");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, nint, nint> evaluate = (delegate* unmanaged[Cdecl]<nint, nint, nint, nint>)library.Symbol("PyEval_EvalCode");
    private readonly delegate* unmanaged[Cdecl]<nint, nint> import = (delegate* unmanaged[Cdecl]<nint, nint>)library.Symbol("PyImport_Import");

    private readonly delegate* unmanaged[Cdecl]<nint> currentFrame = (delegate* unmanaged[Cdecl]<nint>)library.Symbol("PyEval_GetFrame");
    private readonly delegate* unmanaged[Cdecl]<nint, nint, nint, nint> newFunction = (delegate* unmanaged[Cdecl]<nint, nint, nint, nint>)library.Symbol("PyCFunction_NewEx");

    private byte[] sourceBuffer = [];
    private byte[] fileBuffer = [];

    // From 3.12 on.
    private readonly delegate* unmanaged[Cdecl]<nint, nint, nint> frameVariable = (delegate* unmanaged[Cdecl]<nint, nint, nint>)library.OptionalSymbol("PyFrame_GetVar");

    /// <summary>The code object of <paramref name="text"/> as one compile unit in file mode, or null with a SyntaxError (or the like) pending.</summary>
    /// <param name="text">Python source: valid UTF-16 without a null character.</param>
    /// <param name="fileName">What error messages call the unit.</param>
    public OwnedReference Compile(string text, string fileName)
    {
        fixed (byte* source = NullTerminated(text, ref sourceBuffer), file = NullTerminated(fileName, ref fileBuffer))
        {
            return new(this, compile(source, file, FileInput));
        }
    }

    /// <summary>Runs a code object with <paramref name="names"/> as globals and locals; None, or null with the raised exception pending.</summary>
    public OwnedReference Evaluate(BorrowedReference code, BorrowedReference names) => new(this, evaluate(code.Pointer, names.Pointer, names.Pointer));

    /// <summary>The module called <paramref name="name"/>.</summary>
    public OwnedReference Import(string name) => TryImport(name).OrThrow($"importing {name}");

    /// <summary>The module called <paramref name="name"/>, or null with the error pending.</summary>
    public OwnedReference TryImport(string name)
    {
        using var text = NewText(name);
        return new(this, import(text.Borrow().Pointer));
    }

    /// <summary>The frame that is running, borrowed; none outside any.</summary>
    public BorrowedReference CurrentFrame => new(currentFrame());

    /// <summary>What a variable (a str) of a function's frame refers to, or null with an error pending; not before 3.12.</summary>
    public OwnedReference VariableOf(BorrowedReference frame, BorrowedReference name) => new(this, frameVariable(frame.Pointer, name.Pointer));

    /// <summary>A new built-in function, or null with an error pending.</summary>
    /// <param name="definition">Address of its <c>PyMethodDef</c>, which must stay.</param>
    public OwnedReference NewBuiltinFunction(nint definition) => new(this, newFunction(definition, 0, 0));

    /// <summary>A text as UTF-8, in a buffer that serves the next text, too.</summary>
    private static byte[] NullTerminated(string text, ref byte[] buffer)
    {
        if (buffer.Length <= Encoding.UTF8.GetMaxByteCount(text.Length))
        {
            buffer = new byte[Encoding.UTF8.GetMaxByteCount(text.Length) + 1];
        }

        buffer[Encoding.UTF8.GetBytes(text, buffer)] = 0;
        return buffer;
    }
}
