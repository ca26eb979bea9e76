namespace Conform.Adapters;

/// <summary>Bounds of the line protocol that keep a peer from filling the memory.</summary>
internal static class ProtocolLimits
{
    /// <summary>Largest length of one line in characters: several times what a program at the default limits can lead to.</summary>
    public const int LineLength = 64 * 1024 * 1024;

    /// <summary>Number of characters kept of what a worker writes to its standard error.</summary>
    public const int ErrorTail = 500;
}
