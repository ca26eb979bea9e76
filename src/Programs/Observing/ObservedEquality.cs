namespace Conform.Programs.Observing;

/// <summary>Where an object is found: a name, then child indices.</summary>
/// <param name="Name">A name of the program.</param>
/// <param name="Steps">Indices into <see cref="ObservedNode.Children"/>, from the name's object on; empty for that object itself.</param>
public sealed record ObjectPath(string Name, ValueList<int> Steps)
{
    /// <summary>The path as <c>a</c> or <c>a/0/2</c>.</summary>
    public override string ToString() => Steps.IsEmpty ? Name : $"{Name}/{string.Join('/', Steps)}";
}

/// <summary>The question whether <c>left == right</c>.</summary>
/// <param name="Left">The left operand.</param>
/// <param name="Right">The right operand.</param>
/// <remarks>The two answers that most comparisons give are made once for each question.</remarks>
public sealed record EqualityQuestion(ObjectPath Left, ObjectPath Right)
{
    private ObservedEquality? whenEqual;
    private ObservedEquality? whenNot;

    private EqualityQuestion(EqualityQuestion original) => (Left, Right) = (original.Left, original.Right);

    /// <summary>This question with the answer of a comparison that did not raise; the same object each time.</summary>
    public ObservedEquality Answered(bool answer) => answer ? whenEqual ??= new(this, true) : whenNot ??= new(this, false);

    /// <inheritdoc/>
    public bool Equals(EqualityQuestion? other) => ReferenceEquals(this, other) || (other is not null && Left == other.Left && Right == other.Right);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Left, Right);
}

/// <summary>A question and its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The truth of <c>left == right</c>, or null if the comparison raised.</param>
/// <param name="ErrorType">The exact type of the exception, or null if there was none.</param>
public sealed record ObservedEquality(EqualityQuestion Question, bool? Answer, string? ErrorType = null);
