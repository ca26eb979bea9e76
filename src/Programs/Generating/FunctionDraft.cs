namespace Conform.Programs.Generating;

/// <summary>The function being written.</summary>
internal sealed class FunctionDraft
{
    /// <summary>What its last statement returns; null if that is <c>None</c>.</summary>
    internal Sketch? Result { get; set; }

    /// <summary>Whether a return stands in one of its blocks, so that the result may be another one.</summary>
    internal bool ReturnsEarly { get; set; }
}
