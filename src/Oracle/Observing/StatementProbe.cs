using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Conform.Oracle.Native;
using Conform.Programs.Syntax;

namespace Conform.Oracle.Observing;

/// <summary>The built-in function that the rendered <see cref="ObservationPoint"/> calls: it hands the number of the statement to whoever observes now.</summary>
/// <remarks>A process embeds one CPython, so there is one such function; it lives as long as the interpreter. An exception of the observer does not pass through
/// CPython: it is kept, and thrown where the observer was set. Needs the GIL.</remarks>
internal sealed unsafe class StatementProbe
{
    private const int OneArgument = 8;

    private static StatementProbe? installed;

    private readonly PythonApi api;
    private Action<int>? observer;
    private Exception? failure;

    private StatementProbe(PythonApi api)
    {
        this.api = api;
        var method = (Method*)NativeMemory.AllocZeroed((nuint)sizeof(Method));
        *method = new Method { Name = Marshal.StringToCoTaskMemUTF8(ObservationPoint.Function), Function = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint>)&Call, Flags = OneArgument };
        Function = new(api.NewBuiltinFunction((nint)method).OrThrow("making a built-in function").Detach());
    }

    /// <summary>The function, to be bound in the namespace of a program.</summary>
    public BorrowedReference Function { get; }

    /// <summary>The function of this interpreter, made now if there is none yet.</summary>
    public static StatementProbe Install(PythonApi api) => installed ??= new(api);

    /// <summary>Runs <paramref name="action"/>; while it runs, each call of the function is handed to <paramref name="observe"/>.</summary>
    public void Observing(Action<int> observe, Action action)
    {
        (observer, failure) = (observe, null);
        try
        {
            action();
        }
        finally
        {
            observer = null;
        }

        if (failure is not null)
        {
            throw new OracleException(failure.Message, failure);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Call(nint self, nint argument) => installed!.Answer(new(argument));

    private nint Answer(BorrowedReference argument)
    {
        if (failure is null)
        {
            try
            {
                observer?.Invoke((int)api.ReadInt(argument));
            }
#pragma warning disable CA1031 // No .NET exception may pass through CPython's frames; it is thrown once they are left.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = exception;
            }
        }

        api.Retain(api.None);
        return api.None.Pointer;
    }

    /// <summary>CPython's <c>PyMethodDef</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Method
    {
        public nint Name;
        public nint Function;
        public int Flags;
        public nint Documentation;
    }
}
