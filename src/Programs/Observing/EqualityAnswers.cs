using System.Collections;

namespace Conform.Programs.Observing;

/// <summary>The answers to a list of questions, in their order; a question may be left out.</summary>
/// <remarks>Filled once, a question after the other, then only read. What most comparisons give, true or false, takes a byte each.</remarks>
/// <param name="questions">What is asked; must not change.</param>
public sealed class EqualityAnswers(IReadOnlyList<EqualityQuestion> questions) : IReadOnlyList<ObservedEquality>
{
    private readonly State[] states = new State[questions.Count];
    private Dictionary<int, string>? errors;
    private int[]? places;
    private int asked;

    private enum State : byte
    {
        LeftOut,
        Different,
        Equal,
        Raised,
    }

    /// <summary>Number of answers: of questions that were not left out.</summary>
    public int Count { get; private set; }

    /// <summary>The questions that were answered.</summary>
    public IReadOnlyList<EqualityQuestion> Questions => Count == states.Length ? questions : [.. Enumerable.Range(0, Count).Select(index => questions[PlaceOf(index)])];

    /// <summary>The answer at <paramref name="index"/>, 0 to <see cref="Count"/> - 1.</summary>
    public ObservedEquality this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var place = PlaceOf(index);
            return states[place] == State.Raised ? new(questions[place], null, errors![place]) : questions[place].Answered(states[place] == State.Equal);
        }
    }

    /// <summary>Answers the next question by what <c>==</c> returned.</summary>
    public void Add(bool answer) => Next(answer ? State.Equal : State.Different);

    /// <summary>Answers the next question by the exact type of the exception that <c>==</c> raised.</summary>
    public void AddError(string type)
    {
        (errors ??= []).Add(asked, type);
        Next(State.Raised);
    }

    /// <summary>Leaves the next question out. Those behind the last one that was answered are left out, too.</summary>
    public void LeaveOut() => asked++;

    /// <summary>Whether the same questions surely have the same answers here and in <paramref name="other"/>; none raised.</summary>
    public bool IsSurelySame(EqualityAnswers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (errors is not null || other.errors is not null || !states.AsSpan().SequenceEqual(other.states))
        {
            return false;
        }

        if (ReferenceEquals(Asked, other.Asked))
        {
            return true;
        }

        for (var index = 0; index < states.Length; index++)
        {
            if (!(ReferenceEquals(Asked[index], other.Asked[index]) || Asked[index] == other.Asked[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<ObservedEquality> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IReadOnlyList<EqualityQuestion> Asked => questions;

    private void Next(State state)
    {
        states[asked++] = state;
        Count++;
    }

    private int PlaceOf(int index)
    {
        if (Count == states.Length)
        {
            return index;
        }

        places ??= [.. Enumerable.Range(0, states.Length).Where(place => states[place] != State.LeftOut)];
        return places[index];
    }
}
