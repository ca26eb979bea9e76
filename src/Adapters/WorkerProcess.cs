using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Conform.Programs.Observing;

namespace Conform.Adapters;

/// <summary>One running worker: lines in, lines out, each within a time.</summary>
/// <remarks>Built on <see cref="Process"/>: a worker is a conversation of lines, while wrappers around it are made for commands that run to their end.
/// Not thread-safe. <see cref="Dispose"/> ends the process.</remarks>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly Process process;
    private readonly BoundedLineReader lines;
    private readonly StringBuilder errors = new();

    private WorkerProcess(Process process)
    {
        this.process = process;
        lines = new(process.StandardOutput, ProtocolLimits.LineLength);
        process.ErrorDataReceived += (_, received) => KeepTail(received.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Starts the process.</summary>
    /// <exception cref="WorkerFailure">The system cannot start it.</exception>
    public static WorkerProcess Start(WorkerCommand command)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
            StandardErrorEncoding = encoding,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return new(Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new WorkerFailure(StopReason.Crashed, $"'{command}' cannot be started: {exception.Message}");
        }
    }

    /// <summary>Sends a line and waits for the line that answers it.</summary>
    /// <exception cref="WorkerFailure">No line came in time, the line is too long, or the process ended.</exception>
    public string Ask(string line, TimeSpan time) => Within(time, async () =>
    {
        await process.StandardInput.WriteAsync(line + "\n").ConfigureAwait(false);
        await process.StandardInput.FlushAsync().ConfigureAwait(false);
        return await lines.ReadLineAsync().ConfigureAwait(false);
    });

    /// <summary>Sends a line without waiting for an answer.</summary>
    /// <exception cref="WorkerFailure">The process does not take it in time, or ended.</exception>
    public void Tell(string line, TimeSpan time) => _ = Within(time, async () =>
    {
        await process.StandardInput.WriteAsync(line + "\n").ConfigureAwait(false);
        await process.StandardInput.FlushAsync().ConfigureAwait(false);
        return line;
    });

    /// <summary>Closes the worker's input and waits for its end.</summary>
    /// <returns>Its exit code and the first line that it wrote still, null if it wrote none.</returns>
    /// <exception cref="WorkerFailure">It did not end in time.</exception>
    public (int ExitCode, string? Line) End(TimeSpan time)
    {
        string? rest = null;
        _ = Within(time, async () =>
        {
            process.StandardInput.Close();
            rest = await lines.ReadLineAsync().ConfigureAwait(false);
            await process.WaitForExitAsync().ConfigureAwait(false);
            return string.Empty;
        });
        return (process.ExitCode, rest);
    }

    /// <summary>Waits for a line.</summary>
    /// <exception cref="WorkerFailure">No line came in time, the line is too long, or the process ended.</exception>
    public string Listen(TimeSpan time) => Within(time, lines.ReadLineAsync);

    /// <summary>Waits for a line as long as a watch finds nothing wrong.</summary>
    /// <param name="interval">How often it looks.</param>
    /// <param name="watch">What is wrong with the worker, or null.</param>
    /// <exception cref="WorkerFailure">What the watch found; or the line is too long, or the process ended.</exception>
    public string Listen(TimeSpan interval, Func<WorkerFailure?> watch)
    {
        var line = lines.ReadLineAsync();
        while (true)
        {
            try
            {
                return Within(interval, () => line);
            }
            catch (WorkerFailure failure) when (failure.Stop.Reason == StopReason.TimedOut)
            {
                if (watch() is { } wrong)
                {
                    throw wrong;
                }
            }
        }
    }

    /// <summary>What the process holds in memory now, in bytes; 0 if it has ended.</summary>
    public long ResidentSet
    {
        get
        {
            try
            {
                process.Refresh();
                return process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>Ends the process at once; what waits for it learns that it ended. May be called from any thread.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
        }
    }

    /// <summary>Closes the worker's input, which asks it to end, and kills it if it does not.</summary>
    public void Leave()
    {
        try
        {
            process.StandardInput.Close();
            _ = process.WaitForExit(Farewell);
        }
        catch (IOException)
        {
            // It is gone already.
        }

        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private string Within(TimeSpan time, Func<Task<string?>> exchange)
    {
        try
        {
            return Task.Run(exchange).WaitAsync(time).GetAwaiter().GetResult() ?? throw Ended();
        }
        catch (TimeoutException)
        {
            throw new WorkerFailure(StopReason.TimedOut, string.Create(CultureInfo.InvariantCulture, $"no answer within {time.TotalSeconds:0.###} s"));
        }
        catch (LineTooLongException exception)
        {
            throw new WorkerFailure(StopReason.Crashed, exception.Message.TrimEnd('.'));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            throw Ended();
        }
    }

    private WorkerFailure Ended()
    {
        var status = process.WaitForExit(Farewell)
            ? string.Create(CultureInfo.InvariantCulture, $"the worker ended with exit code {process.ExitCode}")
            : "the worker closed its output";
        lock (errors)
        {
            return new(StopReason.Crashed, errors.Length == 0 ? status : $"{status}: {errors}");
        }
    }

    private void KeepTail(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            lock (errors)
            {
                _ = errors.Append(errors.Length == 0 ? string.Empty : " | ").Append(line.Trim());
                _ = errors.Remove(0, Math.Max(0, errors.Length - ProtocolLimits.ErrorTail));
            }
        }
    }
}
