namespace Conform.Programs.Text;

/// <summary>The text form of programs: plain Python in the percent format.</summary>
public static class ProgramText
{
}
