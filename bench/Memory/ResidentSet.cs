using System.Diagnostics;

namespace Conform.Bench.Memory;

/// <summary>The size of the resident set as programs run, and the straight line through it.</summary>
/// <param name="first">Number of programs after which it counts.</param>
/// <param name="last">Number of programs in all.</param>
internal sealed class ResidentSet(int first, int last)
{
    private const int Points = 40;

    private readonly List<(double Programs, double Bytes)> measured = [];
    private readonly int distance = Math.Max(1, (last - first) / Points);

    /// <summary>Bytes that a program adds: the slope of the line of least squares.</summary>
    public double Slope
    {
        get
        {
            var (programs, bytes) = (measured.Average(point => point.Programs), measured.Average(point => point.Bytes));
            return measured.Sum(point => (point.Programs - programs) * (point.Bytes - bytes)) / measured.Sum(point => (point.Programs - programs) * (point.Programs - programs));
        }
    }

    /// <summary>Notes that so many programs have run. What .NET would free is freed before it is measured.</summary>
    public void Note(int programs)
    {
        if (programs >= first && (programs - first) % distance == 0)
        {
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            measured.Add((programs, process.WorkingSet64));
        }
    }
}
