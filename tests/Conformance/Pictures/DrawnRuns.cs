using Conform.Gate;
using Conform.Pictures.Structure;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Conformance.Pictures;

/// <summary>Pictures of programs as they run in CPython, or on the model.</summary>
internal static class DrawnRuns
{
    /// <summary>In CPython, behind the model, so that every program ends.</summary>
    public static PictureSeries InCPython(Program program, ObservationPoints observe = ObservationPoints.Cells, AtomStyle atoms = AtomStyle.Inline) =>
        On(new GuardedImplementation(SharedOracle.Model, SharedOracle.Instance), program, observe, atoms);

    /// <summary>On the model.</summary>
    public static PictureSeries OnTheModel(Program program, ObservationPoints observe = ObservationPoints.Cells, AtomStyle atoms = AtomStyle.Inline) =>
        On(SharedOracle.Model, program, observe, atoms);

    private static PictureSeries On(IImplementation implementation, Program program, ObservationPoints observe, AtomStyle atoms) =>
        PictureSeries.AtBothPaces(program, implementation.Run(program, new RunRequest(RunLimits.Default, []) { Observe = observe }), atoms).Statements;
}
