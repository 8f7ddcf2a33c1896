namespace NewsPortal.People.Tokens;

/// <summary>What a program may do with a token, beside reading what its person may read. Stored by name.</summary>
public enum TokenScope
{
    /// <summary>Begin items and change them.</summary>
    Write,

    /// <summary>Hand items on to be edited or approved.</summary>
    Submit,

    /// <summary>Publish what was approved.</summary>
    Publish,

    /// <summary>Bring pictures and files into the library.</summary>
    Files,
}
