using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <content>Classes.</content>
public sealed partial class Compiler
{
    private static readonly Parameters NoParameters = new([], null, [], null);

    private Effect CompileClass(ClassDefinition definition)
    {
        if (IsTooDeep())
        {
            return new UnmodelledEffect("a deep class");
        }

        Evaluation[] decorators = CompileAll(definition.Decorators);
        Evaluation[] bases = CompileAll(definition.Bases);
        var inner = Enter(definition);
        var code = CompileCode(inner, definition.Name, FunctionParameters.Of(NoParameters), () => Compile(definition.Body), Docstring.Of(machine, definition.Body));
        return new ClassEffect(decorators, bases, new ClassBody(code, Captured(inner), inner.HasClassCell), CompileNameTarget(definition.Name));
    }
}
