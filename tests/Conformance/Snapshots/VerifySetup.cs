#if USE_VERIFY
using System.Runtime.CompilerServices;
using DiffEngine;

namespace Conform.Conformance.Snapshots;

/// <summary>Settings of Verify for this assembly.</summary>
internal static class VerifySetup
{
    /// <summary>No diff tool is started: a mismatch is a failed test and a received file.</summary>
    [ModuleInitializer]
    public static void Initialize() => DiffRunner.Disabled = true;
}
#endif
