using Conform.Model;
using Conform.Programs;
using Conform.Programs.Enumerating;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Unit.Programs.Enumerating;

public class WellKnownProgramsTests
{
    /// <summary>A program that the model does not support ends the pack that it is tried in.</summary>
    [Fact]
    public void All_InTheModel_RunToTheirEnd()
    {
        var model = new ModelImplementation(Profile.Of(PythonVersion.Newest));

        var stopped = WellKnownPrograms.All.Where(program => model.Run(program, RunRequest.Default).Stop is not null).Select(ProgramText.Render);

        Assert.Empty(stopped);
    }

    [Fact]
    public void All_AreDifferentAndShort()
    {
        Assert.Equal(WellKnownPrograms.All.Count, WellKnownPrograms.All.Distinct().Count());
        Assert.All(WellKnownPrograms.All, program => Assert.InRange(program.StatementCount, 1, 9));
    }
}
