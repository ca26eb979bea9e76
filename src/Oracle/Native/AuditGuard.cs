using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Conform.Oracle.Native;

/// <summary>Refuses what a program of the language never does: files, processes, sockets, imports, foreign functions, new code objects.</summary>
/// <remarks>The parser lets no such program through; this is the second wall, for a hole in the first. It hooks CPython's own audit events and acts
/// only while a program runs. One interpreter lives in a process, so the state is static; everything runs on the interpreter's thread.
/// Source: Library Reference, "Audit events table"; PEP 578.</remarks>
internal static unsafe class AuditGuard
{
    private static readonly byte[][] RefusedEvents =
        [.. ((string[])["import", "open", "code.__new__", "function.__new__", "cpython.", "ctypes.", "fcntl.", "ftplib.", "glob.", "http.", "marshal.", "mmap.", "os.", "pty.", "resource.", "shutil.", "signal.", "socket.", "sqlite3.", "subprocess.", "syslog.", "tempfile.", "urllib.", "webbrowser.", "winreg."])
            .Select(System.Text.Encoding.ASCII.GetBytes)];

    private static delegate* unmanaged[Cdecl]<nint, byte*, void> setError;
    private static nint errorType;
    private static bool isArmed;
    private static string? refusal;

    /// <summary>Installs the hook for good; needs a started interpreter, whose library this is.</summary>
    public static void Install(PythonLibrary library)
    {
        setError = (delegate* unmanaged[Cdecl]<nint, byte*, void>)library.Symbol("PyErr_SetString");
        errorType = *(nint*)library.Symbol("PyExc_RuntimeError");
        var add = (delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<byte*, nint, nint, int>, nint, int>)library.Symbol("PySys_AddAuditHook");
        if (add(&OnEvent, 0) != 0)
        {
            throw new OracleException(OracleMessages.ActionFailed("installing an audit hook", "no error"));
        }
    }

    /// <summary>Whether events are refused from now on.</summary>
    public static void Arm(bool armed) => isArmed = armed;

    /// <summary>The first event that was refused since the last call, or null.</summary>
    public static string? TakeRefusal()
    {
        var taken = refusal;
        refusal = null;
        return taken;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnEvent(byte* name, nint arguments, nint data)
    {
        if (!isArmed)
        {
            return 0;
        }

        var text = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name);
        foreach (var refused in RefusedEvents)
        {
            var isFamily = refused[^1] == '.';
            if (isFamily ? text.StartsWith(refused) : text.SequenceEqual(refused))
            {
                refusal ??= System.Text.Encoding.ASCII.GetString(text);
                fixed (byte* message = "outside the program language\0"u8)
                {
                    setError(errorType, message);
                }

                return -1;
            }
        }

        return 0;
    }
}
