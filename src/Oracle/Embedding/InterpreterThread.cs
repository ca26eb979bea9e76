using System.Runtime.ExceptionServices;

namespace Conform.Oracle.Embedding;

/// <summary>The one thread that everything in CPython runs on, with a stack large enough for Python's own recursion limits.</summary>
/// <remarks>Work is handed over one piece at a time; callers on any thread wait for their piece. Lives as long as the process, which it does not
/// keep alive. Thread-safe.</remarks>
internal sealed class InterpreterThread
{
    /// <summary>Size of the stack in bytes. CPython 3.13 needs more than 1.5 MB to end a cyclic comparison in a RecursionError; freeing and
    /// copying deep structures needs more. Pages are only taken when touched.</summary>
    private const int StackSize = 256 * 1024 * 1024;

    private readonly Lock callers = new();
    private readonly object handOver = new();
    private readonly Thread thread;
    private Action? work;
    private ExceptionDispatchInfo? failure;

    /// <summary>Starts the thread.</summary>
    public InterpreterThread()
    {
        thread = new(Serve, StackSize) { IsBackground = true, Name = "CPython" };
        thread.Start();
    }

    /// <summary>Whether the caller runs on the thread.</summary>
    public bool IsCurrent => ReferenceEquals(Thread.CurrentThread, thread);

    /// <summary>Runs <paramref name="function"/> on the thread and waits.</summary>
    /// <returns>Its result; what it throws is thrown here.</returns>
    public T Invoke<T>(Func<T> function)
    {
        T result = default!;
        lock (callers)
        {
            lock (handOver)
            {
                work = () => result = function();
                Monitor.PulseAll(handOver);
                while (work is not null)
                {
                    _ = Monitor.Wait(handOver);
                }
            }

            failure?.Throw();
        }

        return result;
    }

    private void Serve()
    {
        lock (handOver)
        {
            while (true)
            {
                while (work is null)
                {
                    _ = Monitor.Wait(handOver);
                }

                failure = null;
                try
                {
                    work();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }

                work = null;
                Monitor.PulseAll(handOver);
            }
        }
    }
}
