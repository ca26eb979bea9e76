using Conform.Model.Code;
using Conform.Model.Recording;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <content>The wrappers of a recorded run; there are none in any other.</content>
public sealed partial class Compiler
{
    private Evaluation Recorded(Evaluation compiled) => recorder is null ? compiled : new RecordedEvaluation(compiled, recorder);

    private Effect Recorded(Effect compiled, Statement? statement) => recorder is null || compiled is ObservationEffect
        ? compiled
        : new RecordedEffect(compiled, statement is AugmentedAssign { Target: not Name } ? RecordedNode.AugmentedPlace : RecordedNode.Other, recorder);
}
