namespace Conform.Model.Execution;

/// <summary>The frames of the calls that are running.</summary>
/// <remarks>Mutable; belongs to one machine. Source: Python Language Reference, 4.1 "Structure of a program".</remarks>
public sealed class FrameStack(Machine machine)
{
    /// <summary>Deepest nesting of calls. CPython raises <c>RecursionError</c> at about 1,000 frames, and before 3.12 shares that number with its own C code.</summary>
    private const int DeepestCall = 150;

    private readonly List<Frame> frames = [];
    private int inlined;

    /// <summary>The frames of functions, comprehensions and class bodies, the innermost last; the frame of the cells is not among them.</summary>
    public IReadOnlyList<Frame> Frames => frames;

    /// <summary>Enters a call.</summary>
    /// <returns>False if calls nest too deeply; then the run ends, because CPython's limit depends on what else is on its stack.</returns>
    public bool TryEnter(Frame frame)
    {
        if (frames.Count - inlined >= DeepestCall)
        {
            return machine.ReachLimit($"calls nested deeper than {DeepestCall} levels") is not null;
        }

        if (!machine.HasStack())
        {
            return false;
        }

        if (machine.Lifetimes is not null)
        {
            frame.Back = frames.FindLast(caller => caller.Code is not { IsInlined: true });
        }

        frames.Add(frame);
        return true;
    }

    /// <summary>Enters a comprehension that runs in the frame of the function around it, and so is no call.</summary>
    public bool TryEnterInlined(Frame frame)
    {
        if (!machine.HasStack())
        {
            return false;
        }

        frames.Add(frame);
        inlined++;
        return true;
    }

    /// <summary>Leaves the innermost call or inlined comprehension.</summary>
    public void Leave()
    {
        if (frames[^1].Code is { IsInlined: true })
        {
            inlined--;
        }

        frames.RemoveAt(frames.Count - 1);
    }
}
