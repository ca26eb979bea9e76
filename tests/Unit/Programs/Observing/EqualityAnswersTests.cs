using Conform.Programs.Observing;

namespace Conform.Unit.Programs.Observing;

/// <summary>The list of answers to questions of equality.</summary>
public sealed class EqualityAnswersTests
{
    private static readonly EqualityQuestion[] Asked = [new(new("a", []), new("b", [])), new(new("a", [0]), new("b", [])), new(new("c", []), new("c", [1]))];

    [Fact]
    public void List_AllAnswered_HasEachQuestionWithItsAnswer()
    {
        var answers = new EqualityAnswers(Asked);
        answers.Add(true);
        answers.AddError("TypeError");
        answers.Add(false);

        Assert.Equal([new(Asked[0], true), new(Asked[1], null, "TypeError"), new(Asked[2], false)], answers);
        Assert.Same(Asked, answers.Questions);
    }

    [Fact]
    public void List_QuestionsLeftOut_HasTheOthers()
    {
        var answers = new EqualityAnswers(Asked);
        answers.LeaveOut();
        answers.Add(true);

        Assert.Equal([new(Asked[1], true)], answers);
        Assert.Equal([Asked[1]], answers.Questions);
        Assert.Throws<ArgumentOutOfRangeException>(() => answers[1]);
    }

    [Theory]
    [InlineData("10", "10", true)]
    [InlineData("10", "11", false)]
    [InlineData("10", "1", false)]
    [InlineData("-1", "-1", true)]
    [InlineData("-1", "1-", false)]
    [InlineData("1!", "1!", false)]
    [InlineData("1!", "11", false)]
    public void IsSurelySame_SameQuestions_IsWhetherAllAnswersAreTheSameAndNoneRaised(string left, string right, bool expected) =>
        Assert.Equal(expected, Answers(Asked, left).IsSurelySame(Answers(Asked, right)));

    [Fact]
    public void IsSurelySame_OtherQuestions_ComparesThem()
    {
        EqualityQuestion[] equal = [.. Asked.Select(question => new EqualityQuestion(question.Left, question.Right))];
        EqualityQuestion[] others = [.. Asked.Select(question => new EqualityQuestion(question.Right, question.Left))];

        Assert.True(Answers(Asked, "10").IsSurelySame(Answers(equal, "10")));
        Assert.False(Answers(Asked, "10").IsSurelySame(Answers(others, "10")));
    }

    private static EqualityAnswers Answers(EqualityQuestion[] questions, string states)
    {
        var answers = new EqualityAnswers(questions);
        foreach (var state in states)
        {
            switch (state)
            {
                case '-':
                    answers.LeaveOut();
                    break;
                case '!':
                    answers.AddError("TypeError");
                    break;
                default:
                    answers.Add(state == '1');
                    break;
            }
        }

        return answers;
    }
}
