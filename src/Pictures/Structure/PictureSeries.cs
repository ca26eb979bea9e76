using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Pictures.Structure;

/// <summary>All pictures of one run of a program, in the order of its moments.</summary>
/// <param name="Source">The text of each cell, in order; of those too that did not run.</param>
/// <param name="Pictures">Those of the moments inside each cell, then one after the cell, unless nothing happened since the last of them.</param>
/// <param name="Stop">Why the run stopped before the last cell, or null.</param>
public sealed record PictureSeries(IReadOnlyList<string> Source, IReadOnlyList<Picture> Pictures, string? Stop)
{
    /// <summary>The pictures of a run at two paces: after each cell only, and at every moment that was observed. Objects have the same numbers in both.</summary>
    /// <param name="program">The program.</param>
    /// <param name="observation">What was observed of it.</param>
    /// <param name="atoms">How atoms are drawn.</param>
    /// <param name="addresses">The addresses of objects by their observed number, or null to show none.</param>
    public static (PictureSeries Cells, PictureSeries Statements) AtBothPaces(
        Program program, ProgramObservation observation, AtomStyle atoms = AtomStyle.Inline, IReadOnlyDictionary<int, long>? addresses = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(observation);
        var numbers = new Dictionary<int, int>();
        var cells = observation with { Cells = [.. observation.Cells.Select(cell => cell with { Statements = [] })] };
        return (Of(program, cells, new(atoms, addresses, numbers)), Of(program, observation, new(atoms, addresses, numbers)));
    }

    /// <summary>The picture of one moment of a run.</summary>
    /// <param name="observation">What was observed.</param>
    /// <param name="cell">Index of the cell, from 0; the last one that ran stands for a later one.</param>
    /// <param name="point">Index of the observation inside the cell, or null for the end of the cell.</param>
    /// <param name="atoms">How atoms are drawn.</param>
    /// <param name="mark">What is marked, or null.</param>
    /// <returns>The picture, or null if no cell ran.</returns>
    public static Picture? At(ProgramObservation observation, int cell, int? point, AtomStyle atoms, PictureMark? mark)
    {
        ArgumentNullException.ThrowIfNull(observation);
        if (observation.Cells.Count == 0)
        {
            return null;
        }

        var builder = new PictureBuilder(atoms, null, []);
        var last = Math.Min(cell, observation.Cells.Count - 1);
        for (var earlier = 0; earlier < last; earlier++)
        {
            _ = builder.Add(new(earlier, null, null), observation.Cells[earlier].Graph, [], observation.Cells[earlier].Error);
        }

        var at = observation.Cells[last];
        if (point is not { } index || index >= at.Statements.Count)
        {
            return builder.Add(new(last, null, null), at.Graph, [], at.Error, mark);
        }

        foreach (var statement in at.Statements.Take(index))
        {
            _ = builder.Add(new(last, statement.Statement, null), statement.Graph, statement.Frames, null);
        }

        return builder.Add(new(last, at.Statements[index].Statement, null), at.Statements[index].Graph, at.Statements[index].Frames, null, mark);
    }

    private static PictureSeries Of(Program program, ProgramObservation observation, PictureBuilder builder)
    {
        var pictures = new List<Picture>();
        for (var cell = 0; cell < observation.Cells.Count; cell++)
        {
            var lines = ProgramText.LinesOf(program.Cells[cell]);
            foreach (var statement in observation.Cells[cell].Statements)
            {
                pictures.Add(builder.Add(new(cell, statement.Statement, lines[statement.Statement]), statement.Graph, statement.Frames, null));
            }

            var last = builder.Add(new(cell, null, null), observation.Cells[cell].Graph, [], observation.Cells[cell].Error);
            if (observation.Cells[cell].Statements.Count == 0 || !last.IsUnchanged)
            {
                pictures.Add(last);
            }
        }

        return new(
            [.. program.Cells.Select(cell => ProgramText.RenderCell(cell).TrimEnd('\n'))],
            pictures,
            observation.Stop is { } stop ? $"The run stopped ({stop.Reason}): {stop.Detail}." : null);
    }

    /// <summary>What stands above a picture: the cell's text after a cell, the statement's first line inside one.</summary>
    public string Caption(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return picture.Moment.Line is { } line ? Source[picture.Moment.Cell].Split('\n')[line].Trim() : Source[picture.Moment.Cell];
    }
}
