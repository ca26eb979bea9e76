namespace Conform.Pictures.Layout;

/// <summary>Says in which column each box stands: to the right of every box that refers to it, but for the references that close a cycle.</summary>
internal static class ColumnAssignment
{
    /// <summary>The column of each box, from 0.</summary>
    /// <param name="frames">Number of frames: the first boxes, all in column 0.</param>
    /// <param name="targets">For each box the boxes that it refers to, in order; never a frame.</param>
    public static int[] Of(int frames, IReadOnlyList<IReadOnlyList<int>> targets)
    {
        var (order, closing) = Walk(targets);
        var columns = new int[targets.Count];
        Array.Fill(columns, 1, frames, targets.Count - frames);

        // In this order every box comes after all that refer to it without closing a cycle: the longest way to it is known when it is met.
        foreach (var box in order)
        {
            for (var index = 0; index < targets[box].Count; index++)
            {
                if (!closing.Contains((box, index)))
                {
                    var target = targets[box][index];
                    columns[target] = Math.Max(columns[target], columns[box] + 1);
                }
            }
        }

        return columns;
    }

    /// <summary>Walks depth first from each box in order.</summary>
    /// <returns>The boxes, each after all that refer to it; and the references that lead back into a walk that is not finished.</returns>
    private static (List<int> Order, HashSet<(int Box, int Index)> Closing) Walk(IReadOnlyList<IReadOnlyList<int>> targets)
    {
        var (finished, closing) = (new List<int>(targets.Count), new HashSet<(int, int)>());
        var (isMet, isFinished) = (new bool[targets.Count], new bool[targets.Count]);
        var next = new int[targets.Count];
        var path = new Stack<int>();
        for (var start = 0; start < targets.Count; start++)
        {
            if (isMet[start])
            {
                continue;
            }

            isMet[start] = true;
            path.Push(start);
            while (path.TryPeek(out var box))
            {
                if (next[box] == targets[box].Count)
                {
                    isFinished[box] = true;
                    finished.Add(box);
                    _ = path.Pop();
                    continue;
                }

                var index = next[box]++;
                var target = targets[box][index];
                if (!isMet[target])
                {
                    isMet[target] = true;
                    path.Push(target);
                }
                else if (!isFinished[target])
                {
                    _ = closing.Add((box, index));
                }
            }
        }

        finished.Reverse();
        return (finished, closing);
    }
}
