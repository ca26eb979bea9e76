using System.Text.Json;

namespace Conform.Programs.Protocol;

/// <summary>The members of enumerations as the protocol spells them: <c>limitReached</c>.</summary>
public static class ProtocolNames
{
    /// <summary>The name of <paramref name="member"/>.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    /// <summary>The member called <paramref name="name"/>, or null.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            if (Of(member) == name)
            {
                return member;
            }
        }

        return null;
    }
}
