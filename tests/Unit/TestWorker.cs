using System.Text;
using Conform.Adapters;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Protocol;

namespace Conform.Unit;

/// <summary>The entry point of this assembly when a test starts it as a worker process: the real oracle of a named CPython, or a worker that
/// misbehaves in a named way.</summary>
internal static class TestWorker
{
    /// <summary>The command that starts this assembly as a worker.</summary>
    public static WorkerCommand Command(params string[] arguments)
    {
        var host = Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return new(Path.GetFullPath(host), [typeof(TestWorker).Assembly.Location, .. arguments]);
    }

    public static int Main(string[] arguments)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
        switch (arguments)
        {
            case ["oracle", var python]:
                WorkerServer.Serve(CPythonImplementation.Start(new PythonLocator().Find(python)), input, output);
                return 0;
            case ["greeting", var line]:
                output.WriteLine(line);
                return 0;
            case ["rude", var rudeness]:
                return new Adapters.Manners.RudeWorker(rudeness, output).Serve(input);
            case ["campaign", var behaviour, var mark]:
                return new Cli.Campaigns.CampaignTestWorker(behaviour, mark).Serve(input, output.BaseStream);
            case [var behaviour]:
                output.WriteLine(new WorkerHandshake("test worker", Profile.Of(new(3, 11, 2)), Features.Copy).ToLine());
                return Misbehave(behaviour, input, output);
            default:
                return 2;
        }
    }

    /// <summary>Closes standard output: the stream, and every file descriptor of the same pipe, for the console keeps duplicates of its own.</summary>
    internal static void CloseOutput(Stream output)
    {
        output.Flush();
        static string? Target(string descriptor) => new FileInfo(descriptor).LinkTarget;
        var pipe = Target("/proc/self/fd/1");
        foreach (var descriptor in Directory.GetFiles("/proc/self/fd").Where(descriptor => Target(descriptor) == pipe))
        {
            new Microsoft.Win32.SafeHandles.SafeFileHandle(int.Parse(Path.GetFileName(descriptor), System.Globalization.CultureInfo.InvariantCulture), ownsHandle: true).Dispose();
        }
    }

    private static int Misbehave(string behaviour, StreamReader input, StreamWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            var request = WorkerRequest.Parse(line);
            var isSecondTry = request.Cells is ["pass\n"];
            switch (behaviour)
            {
                case "die" when !isSecondTry:
                    Console.Error.WriteLine("Segmentation fault");
                    return 3;
                case "hang" when !isSecondTry:
                    Thread.Sleep(Timeout.Infinite);
                    break;
                case "garble" when !isSecondTry:
                    output.WriteLine("{\"id\": 1, \"cells\": [");
                    break;
                case "flood" when !isSecondTry:
                    // Longer than any line may be, and never ended.
                    while (true)
                    {
                        output.Write(new string('x', 1 << 20));
                    }

                case "close output" when !isSecondTry:
                    CloseOutput(output.BaseStream);
                    Thread.Sleep(Timeout.Infinite);
                    break;
                case "other id" when !isSecondTry:
                    output.WriteLine(new WorkerResponse(request.Id + 1, new([]), null).ToLine());
                    break;
                case "too few cells" when !isSecondTry:
                    output.WriteLine(new WorkerResponse(request.Id, new([]), null).ToLine());
                    break;
                case "refuse" when !isSecondTry:
                    output.WriteLine(new WorkerResponse(request.Id, null, "No lists here.").ToLine());
                    break;
                default:
                    output.WriteLine(new WorkerResponse(request.Id, new([new(null, new([], []), [])]), null).ToLine());
                    break;
            }
        }

        return 0;
    }
}
