namespace Conform.Pictures.Structure;

/// <summary>How objects that hold nothing but a value are drawn.</summary>
public enum AtomStyle
{
    /// <summary>As text where they are referred to; which of them are one object is not to be seen.</summary>
    Inline,

    /// <summary>As boxes of their own, so that their identity is to be seen.</summary>
    Objects,
}
