namespace Conform.Gate;

/// <summary>A set of numbers of observed objects that can be emptied at no cost, to serve one graph after the other.</summary>
/// <remarks>Numbers count from 0 up; those of a stranger's graph may be any, and are kept apart. Not thread-safe.</remarks>
internal sealed class NumberSet
{
    private const int LargestMarked = 1 << 16;

    private readonly HashSet<int> others = [];
    private int[] marks = new int[64];
    private int mark = 1;

    /// <summary>Removes every number.</summary>
    public void Clear()
    {
        others.Clear();
        if (++mark == int.MaxValue)
        {
            Array.Clear(marks);
            mark = 1;
        }
    }

    /// <summary>Adds a number.</summary>
    /// <returns>Whether it was not yet there.</returns>
    public bool Add(int number)
    {
        if (number is < 0 or >= LargestMarked)
        {
            return others.Add(number);
        }

        if (number >= marks.Length)
        {
            Array.Resize(ref marks, Math.Max(number + 1, 2 * marks.Length));
        }

        var isNew = marks[number] != mark;
        marks[number] = mark;
        return isNew;
    }

    /// <summary>Whether a number is there.</summary>
    public bool Contains(int number) => number is < 0 or >= LargestMarked ? others.Contains(number) : number < marks.Length && marks[number] == mark;
}
