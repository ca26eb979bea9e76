using System.Reflection;
using System.Runtime.Loader;
using Conform.Programs;

namespace Conform.Cli.Implementations;

/// <summary>A .NET assembly that exports one public class that is an <see cref="IImplementation"/>.</summary>
internal static class AssemblyImplementation
{
    /// <summary>Whether <paramref name="name"/> is meant as the path of an assembly.</summary>
    public static bool IsAssembly(string name) => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>Loads the assembly; its class has a constructor without parameters or one that takes a <see cref="Profile"/>.</summary>
    /// <exception cref="WrongUseException">It is no such assembly.</exception>
    public static ChosenImplementation Load(string path)
    {
        var type = Exported(path);
        if (type.GetConstructor([typeof(Profile)]) is { } withProfile)
        {
            return new(null, profile => (IImplementation)Make(() => withProfile.Invoke([profile]), path));
        }

        if (type.GetConstructor([]) is not { } plain)
        {
            throw new WrongUseException($"'{type}' in '{path}' has neither a public constructor without parameters nor one that takes a {typeof(Profile)}.");
        }

        var implementation = (IImplementation)Make(() => plain.Invoke([]), path);
        return new(implementation.Profile, _ => implementation);
    }

    private static Type Exported(string path)
    {
        WrongUseException.Unless(File.Exists(path), $"There is no file '{path}'.");
        Type[] found;
        try
        {
            found = [.. new Context(Path.GetFullPath(path)).Load().GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IImplementation)))];
        }
        catch (Exception error) when (error is BadImageFormatException or IOException or TypeLoadException)
        {
            throw new WrongUseException($"'{path}' cannot be loaded as a .NET assembly: {error.Message}", error);
        }

        return found is [var only]
            ? only
            : throw new WrongUseException($"'{path}' exports {found.Length} classes that implement {typeof(IImplementation)}; exactly one is needed.");
    }

    private static object Make(Func<object> construct, string path)
    {
        try
        {
            return construct();
        }
        catch (TargetInvocationException error)
        {
            throw new WrongUseException($"The implementation in '{path}' cannot be made: {error.InnerException?.Message}", error);
        }
    }

    /// <summary>Finds what the assembly needs beside it, but shares the contract with this tool: its types must be the same ones.</summary>
    private sealed class Context(string path) : AssemblyLoadContext
    {
        private readonly AssemblyDependencyResolver resolver = new(path);

        public Assembly Load() => LoadFromAssemblyPath(path);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name is { } name && !name.StartsWith("Conform.", StringComparison.Ordinal) && resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }
}
