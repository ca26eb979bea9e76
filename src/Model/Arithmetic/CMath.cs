using System.Runtime.InteropServices;

namespace Conform.Model.Arithmetic;

/// <summary>Functions of the C library that .NET does not pass on and whose last bit CPython takes over from it.</summary>
/// <remarks>.NET's own <c>Math.Pow</c>, <c>Exp</c>, <c>Log</c>, <c>Sin</c>, <c>Cos</c> and <c>Atan2</c> call the C library already.</remarks>
public static class CMath
{
    private static readonly Func<double, double, double> LibraryHypot = Find() ?? Computed;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate double BinaryFunction(double x, double y);

    /// <summary>The length of the hypotenuse, as C's <c>hypot</c> gives it.</summary>
    /// <returns>Infinity if an argument is infinite or the result too large; NaN if an argument is NaN and none is infinite.</returns>
    public static double Hypot(double x, double y) => LibraryHypot(x, y);

    private static Func<double, double, double>? Find()
    {
        foreach (var library in (string[])["libm.so.6", "libm.so", "libc.so", "libSystem.dylib", "ucrtbase.dll"])
        {
            if (NativeLibrary.TryLoad(library, out var handle) && NativeLibrary.TryGetExport(handle, "hypot", out var address))
            {
                var function = Marshal.GetDelegateForFunctionPointer<BinaryFunction>(address);
                return (x, y) => function(x, y);
            }
        }

        return null;
    }

    private static double Computed(double x, double y) => double.Hypot(x, y);
}
