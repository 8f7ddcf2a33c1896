namespace NewsPortal.Media.Attachments;

/// <summary>Why a file may not be attached.</summary>
public enum AttachmentFault
{
    Empty,

    /// <summary>The limit is in bytes.</summary>
    TooLarge,

    /// <summary>The subject is the extension of a kind to save it as; null when none is plain.</summary>
    UnknownKind,

    /// <summary>A known kind that the rules leave out; the subject is its extension.</summary>
    KindNotAllowed,

    /// <summary>The subject is the extension that the content asks for.</summary>
    NameContradicts,

    /// <summary>.doc, .xls, .ppt and whatever else lies in the same container.</summary>
    OldOffice,

    /// <summary>Needs a password to open or to change; neither can be looked into.</summary>
    Encrypted,

    Macros,

    /// <summary>Script, a command, an ActiveX control, a program, a web page; the subject says which or where.</summary>
    ActiveContent,

    /// <summary>Fetches something from elsewhere when it is opened; the subject says what.</summary>
    ExternalContent,

    /// <summary>An archive inside; the subject is its name.</summary>
    NestedArchive,

    /// <summary>The limit is the number of entries.</summary>
    TooManyEntries,

    /// <summary>The limit is in bytes for the whole, for one embedded document or, as a ratio, for one entry.</summary>
    InflatesTooMuch,

    /// <summary>A name in the zip that leads out of it; the subject is the name.</summary>
    UnsafeEntryName,

    /// <summary>Breaks its format, or declares a document type in its XML; the subject is the part, null for the whole.</summary>
    Damaged,

    /// <summary>A text that is neither UTF-8 nor UTF-16 with its mark, or that holds binary zeros.</summary>
    NotText,

    /// <summary>Took too long to look at; the limit is in seconds.</summary>
    TimedOut,

    /// <summary>Took too much memory to look at; the limit is in bytes.</summary>
    TooMuchMemory,

    /// <summary>A file of another kind, where a Word file is asked for.</summary>
    NotWord,

    /// <summary>A Word file without words and pictures.</summary>
    NoWords,

    /// <summary>More text than an item may have; the limit is in bytes.</summary>
    TooMuchText,

    /// <summary>Packed in a way that nobody uses and that cannot be looked into; the subject is the part.</summary>
    CannotBeChecked,
}
