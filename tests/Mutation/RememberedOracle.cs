using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Mutation;

/// <summary>An oracle that answers a program from memory if it was asked the same before.</summary>
/// <remarks>Only the first answer is kept: a mutant that makes the model ask something else costs a run.</remarks>
internal sealed class RememberedOracle(IImplementation inner) : IImplementation
{
    private readonly Dictionary<Program, (RunRequest Request, ProgramObservation Observation)> kept = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public Profile Profile => inner.Profile;

    /// <inheritdoc/>
    public Features Features => inner.Features;

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request)
    {
        lock (kept)
        {
            if (!kept.TryGetValue(program, out var first))
            {
                first = (request, inner.Run(program, request));
                kept.Add(program, first);
            }

            return Asks(first.Request, request) ? first.Observation : inner.Run(program, request);
        }
    }

    private static bool Asks(RunRequest left, RunRequest right) =>
        left.Questions!.Count == right.Questions!.Count
        && left.Questions.Zip(right.Questions).All(pair => pair.First.SequenceEqual(pair.Second));
}
