namespace NewsPortal.Media.Attachments;

/// <summary>One sentence a fault: what is wrong, and what whoever brought the file can do.</summary>
internal static class AttachmentSentences
{
    private const string Kinds = "PDF, docx, xlsx, pptx, odt, ods, odp, csv, mp3, mp4 or vtt";

    public static string English(AttachmentFault fault, string? subject, long? limit)
    {
        var part = subject is null ? "it" : $"“{subject}” in it";
        return fault switch
        {
            AttachmentFault.Empty => "The file is empty. Choose another one.",
            AttachmentFault.TooLarge => FormattableString.Invariant(
                $"The file is larger than {limit:N0} bytes. Make it smaller or split it."),
            AttachmentFault.UnknownKind =>
                $"Files of this kind cannot be attached. Save it as {subject ?? Kinds}.",
            AttachmentFault.KindNotAllowed =>
                $"This portal takes no {subject} files. {InsteadOf(subject)}, or ask whoever runs the portal to start it with --allow {subject} or NEWSPORTAL_ALLOW={subject}.",
            AttachmentFault.NameContradicts =>
                $"The content is {subject}, which the name does not say. Give the name the ending .{subject}, or choose the file that was meant.",
            AttachmentFault.OldOffice =>
                "This is an old Office file (.doc, .xls, .ppt), or one that is protected by a password. Open it and save it as docx, xlsx or pptx, without a password.",
            AttachmentFault.Encrypted =>
                "The file is protected by a password. Save it without one: an Office file as docx, xlsx or pptx, a PDF by exporting it again.",
            AttachmentFault.Macros => $"The file holds macros: {part}. Save it without them, as docx, xlsx, pptx or OpenDocument.",
            AttachmentFault.ActiveContent =>
                $"The file holds something that could run on a reader's computer: {Acting(subject)}. Remove that, or print the file to a PDF.",
            AttachmentFault.ExternalContent =>
                $"The file fetches something from elsewhere when it is opened: {part}. Remove the template or link and save it again.",
            AttachmentFault.NestedArchive => $"There is an archive inside the file: {part}. Attach its documents themselves.",
            AttachmentFault.TooManyEntries => FormattableString.Invariant(
                $"The file holds more than {limit:N0} parts. Split it."),
            AttachmentFault.InflatesTooMuch => FormattableString.Invariant(
                $"Unpacked, the file would be too large: {part} passes the limit of {limit:N0}. Split it, or save it anew."),
            AttachmentFault.UnsafeEntryName => $"A name in the file leads out of its folder: {part}. Pack it anew.",
            AttachmentFault.Damaged => $"The file is damaged: {part} breaks its format. Open it where it was made and save it again.",
            AttachmentFault.NotText => "The text is not in UTF-8. Save it as “CSV UTF-8”, or as text with the encoding UTF-8.",
            AttachmentFault.TimedOut => FormattableString.Invariant(
                $"The file took longer than {limit:N0} seconds to look at. Split it, or save it anew."),
            AttachmentFault.TooMuchMemory => FormattableString.Invariant(
                $"The file took more than {limit >> 20:N0} MB of memory to look at. Split it, or save it anew."),
            AttachmentFault.NotWord => "This is no Word file. Save the text as .docx and choose it again.",
            AttachmentFault.NoWords => "There is nothing to read in the file. Choose the one that was meant.",
            AttachmentFault.TooMuchText => FormattableString.Invariant(
                $"The file holds more than {limit >> 20:N0} MB of text, more than one item may have. Split it."),
            AttachmentFault.CannotBeChecked => $"The file is packed in a way that cannot be checked: {part}. Export or print it to PDF again.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };
    }

    private static string InsteadOf(string? extension) =>
        extension == "txt" ? "Make a page of the text" : "Attach the documents themselves";

    // What a PDF calls things is no word for people.
    private static string Acting(string? subject) => subject switch
    {
        null => "a program or script",
        "html" => "it begins like a web page",
        "/JavaScript" or "/JS" => "a script of the PDF",
        "/Launch" => "a command that starts a program",
        "/RichMedia" => "Flash or another film with a program",
        "/XFA" => "a form with scripts (XFA)",
        "/EmbeddedFile" => "a program or page attached to the PDF",
        "DDE" => "a field that starts a program (DDE)",
        "ActiveX" => "an ActiveX control",
        _ => $"“{subject}” in it",
    };
}
