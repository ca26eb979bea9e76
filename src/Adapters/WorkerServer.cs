using Conform.Programs;
using Conform.Programs.Protocol;
using Conform.Programs.Text;

namespace Conform.Adapters;

/// <summary>The server's side of the line protocol: runs the programs that a peer sends on one implementation.</summary>
/// <remarks>Text from the peer is parsed, and only what the parser accepts is run. A line that is no request, and a program that is refused, are
/// answered; they end nothing.</remarks>
public static class WorkerServer
{
    /// <summary>Greets, then answers each line of <paramref name="input"/> with one line on <paramref name="output"/>, until the input ends.</summary>
    /// <param name="implementation">What runs the programs.</param>
    /// <param name="input">The peer's lines.</param>
    /// <param name="output">Our lines, each flushed.</param>
    public static void Serve(IImplementation implementation, TextReader input, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(implementation);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Send(output, new WorkerHandshake(implementation.Name, implementation.Profile, implementation.Features) { Capabilities = implementation.Capabilities }.ToLine());
        var lines = new BoundedLineReader(input, ProtocolLimits.LineLength);
        while (true)
        {
            string? line;
            try
            {
                line = lines.ReadLineAsync().GetAwaiter().GetResult();
            }
            catch (LineTooLongException exception)
            {
                Send(output, Refuse(null, exception.Message).ToLine());
                continue;
            }

            if (line is null)
            {
                return;
            }

            if (line.Length > 0)
            {
                Send(output, Answer(implementation, line).ToLine());
            }
        }
    }

    private static WorkerResponse Answer(IImplementation implementation, string line)
    {
        WorkerRequest request;
        try
        {
            request = WorkerRequest.Parse(line);
        }
        catch (ProtocolException exception)
        {
            return Refuse(null, exception.Message);
        }

        try
        {
            return new(request.Id, implementation.Run(Parse(request), request.Run), null);
        }
        catch (ProgramFormatException exception)
        {
            return Refuse(request.Id, exception.Message);
        }
    }

    private static Program Parse(WorkerRequest request)
    {
        var cells = request.Cells;
        var program = ProgramText.Parse(string.Concat(cells.Select(cell => $"{ProgramText.Separator}\n{cell}\n").Prepend($"{string.Join('\n', request.Header.Prepend(ProgramText.Header))}\n")));
        return program.Cells.Count == cells.Count
            ? program
            : throw new ProgramFormatException("A cell holds a separator of cells; each is sent as a text of its own.", 1, 1, string.Empty);
    }

    private static WorkerResponse Refuse(int? id, string reason) => new(id, null, reason);

    private static void Send(TextWriter output, string line)
    {
        output.Write(line);
        output.Write('\n');
        output.Flush();
    }
}
