namespace Conform.Programs.Observing;

/// <summary>What was observed inside a cell, at one <see cref="Syntax.ObservationPoint"/>.</summary>
/// <param name="Statement">Which statement was just executed, or is about to leave its block: its index among the statements of the cell in source order,
/// those of blocks included, from 0.</param>
/// <param name="Frames">The calls of functions of the program that are running, the outermost first; empty outside any call. Cells, class bodies and
/// comprehensions have no frame of their own here.</param>
/// <param name="Graph">The objects reachable from the names of the program and then from those of the frames, in order.</param>
public sealed record StatementObservation(int Statement, ValueList<ObservedFrame> Frames, ObservedGraph Graph);

/// <summary>One running call.</summary>
/// <param name="Function">The function's name where it was defined; <c>&lt;lambda&gt;</c> for a lambda.</param>
/// <param name="Names">Its local variables that are bound, those that inner functions share included, sorted by ordinal order. The variables of functions around
/// it are not among them.</param>
public sealed record ObservedFrame(string Function, ValueList<ObservedName> Names);
