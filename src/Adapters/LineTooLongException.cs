namespace Conform.Adapters;

/// <summary>A line of the protocol exceeds its bound.</summary>
/// <param name="largestLength">The bound, in UTF-16 units.</param>
internal sealed class LineTooLongException(int largestLength) : Exception($"A line is longer than {largestLength} characters.");
