using Conform.Cli.Campaigns;
using Conform.Gate;
using Conform.Gate.Campaigns;
using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Text;
using Conform.Unit.Gate;

namespace Conform.Unit.Cli.Campaigns;

/// <summary>A worker of a campaign over tiny programs, in a process of its own, that misbehaves in a named way at one program.</summary>
/// <param name="behaviour">The way.</param>
/// <param name="markPath">The file of its mark.</param>
internal sealed class CampaignTestWorker(string behaviour, string markPath)
{
    /// <summary>The index of the program that makes trouble.</summary>
    public const long Troublesome = 700;

    private static readonly string[] Texts = ["a = [1]\nb = a\n", "a = [1]\nb = a[:]\n", "a = {1}\n"];

    /// <summary>The settings of the campaign. How small the programs become is not at issue.</summary>
    public static CampaignSettings Settings { get; } = new() { Programs = 1200, Shrinking = new(3, TimeSpan.FromHours(1)) };

    /// <summary>The two sides.</summary>
    public static DifferentialRun Sides() => new(new TinyPython(Mistake.SliceShares), new TinyPython(), ComparisonRules.Of(Level.CPython), RunLimits.Default);

    /// <summary>The program of an index.</summary>
    public static Program Program(long index) => ProgramText.Parse(Texts[index % 50 == 0 ? 1 : index % 60 == 1 ? 2 : 0]);

    /// <summary>Serves leases until the input ends.</summary>
    public int Serve(TextReader input, Stream output)
    {
        if (behaviour == "end at once")
        {
            Console.Error.WriteLine("no Python here");
            return 4;
        }

        using var server = LeaseServer.Listen(input, output);
        using var mark = InFlightMark.Open(markPath);
        var runner = new BatchRunner(Sides(), index => index == Troublesome ? Misbehave(index, output) : Program(index), Settings, TimeProvider.System);
        server.Serve(new(behaviour == "greet otherwise" ? 2 : LeaseGreeting.Version, "tiny:SliceShares", "tiny"), runner, Shard.Whole, mark);
        return 0;
    }

    private Program Misbehave(long index, Stream output)
    {
        switch (behaviour)
        {
            case "die":
                Console.Error.WriteLine("Segmentation fault");
                Environment.Exit(139);
                break;
            case "die once" when !File.Exists(markPath + ".died"):
                File.WriteAllText(markPath + ".died", string.Empty);
                Environment.Exit(139);
                break;
            case "hang":
                Thread.Sleep(Timeout.Infinite);
                break;
            case "garble":
                output.Write("{\"from\":\n"u8);
                output.Flush();
                Thread.Sleep(Timeout.Infinite);
                break;
            case "flood":
                var block = new byte[1 << 20];
                block.AsSpan().Fill((byte)'x');
                for (var written = 0; written < 1 << 10; written++)
                {
                    output.Write(block);
                }

                Thread.Sleep(Timeout.Infinite);
                break;
            case "close":
                TestWorker.CloseOutput(output);
                Thread.Sleep(Timeout.Infinite);
                break;
            case "grow":
                var held = new List<byte[]>();
                while (true)
                {
                    held.Add(GC.AllocateUninitializedArray<byte>(1 << 24));
                    held[^1].AsSpan().Fill(1);
                    Thread.Sleep(10);
                }

            default:
                break;
        }

        return Program(index);
    }
}
