namespace NewsPortal.Admin.Forms;

/// <summary>How a value is asked for. Each has a partial view of its name in <c>Pages/Shared/Forms</c>.</summary>
public enum InputKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Several lines of plain text.</summary>
    Lines,

    /// <summary>HTML of the allow-list.</summary>
    Html,
    Markdown,

    /// <summary>One of a closed list.</summary>
    Choice,
    Flag,
    Date,
    Time,

    /// <summary>Date and time in the site's zone.</summary>
    Moment,
    Number,

    /// <summary>Further items.</summary>
    Items,

    /// <summary>Terms of a taxonomy.</summary>
    Terms,

    /// <summary>Files of the library, each with its words.</summary>
    Files,
}
