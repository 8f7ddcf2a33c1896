namespace NewsPortal.Media.Attachments;

/// <summary>A file may not be attached. The message is English and says what to do; other languages make their own
/// sentence from the three values.</summary>
public sealed class AttachmentRefusedException : Exception
{
    private const int MaxSubjectChars = 200;

    public AttachmentRefusedException(
        AttachmentFault fault, string? subject = null, long? limit = null, Exception? inner = null)
        : base(Sentence(fault, Cut(subject), limit), inner) => (Fault, Subject, Limit) = (fault, Cut(subject), limit);

    public AttachmentFault Fault { get; }

    /// <summary>The part, name or extension in question, as <see cref="AttachmentFault"/> says; comes from the file, so
    /// it is not to be trusted; cut after 200 characters. Null when the whole file is meant.</summary>
    public string? Subject { get; }

    /// <summary>The bound that was passed, in the unit that <see cref="AttachmentFault"/> says; null when there is none.</summary>
    public long? Limit { get; }

    private static string? Cut(string? subject) => subject?.Length > MaxSubjectChars ? subject[..MaxSubjectChars] + "…" : subject;

    private static string Sentence(AttachmentFault fault, string? subject, long? limit)
    {
        var part = subject is null ? "it" : $"“{subject}” in it";
        return fault switch
        {
            AttachmentFault.Empty => "The file is empty. Choose another one.",
            AttachmentFault.TooLarge => FormattableString.Invariant(
                $"The file is larger than {limit:N0} bytes. Make it smaller or split it."),
            AttachmentFault.UnknownKind =>
                "Files of this kind cannot be attached. Save it as PDF, docx, xlsx, pptx, odt, ods, odp, csv, mp3, mp4 or vtt.",
            AttachmentFault.KindNotAllowed =>
                $"This portal takes no {subject} files. Attach the documents themselves, or ask an administrator to allow the kind.",
            AttachmentFault.NameContradicts =>
                $"The content is {subject}, which the name does not say. Give the name the ending .{subject}, or choose the file that was meant.",
            AttachmentFault.OldOffice =>
                "This is an old Office file (.doc, .xls, .ppt). Open it and save it as docx, xlsx or pptx, without a password.",
            AttachmentFault.Encrypted =>
                "The file is protected by a password. Save it without one: an Office file as docx, xlsx or pptx, a PDF by exporting it again.",
            AttachmentFault.Macros => $"The file holds macros: {part}. Save it without them, as docx, xlsx, pptx or OpenDocument.",
            AttachmentFault.ActiveContent =>
                $"The file holds something that could run on a reader's computer: {part}. Remove that, or save the file as a plain PDF.",
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
            AttachmentFault.CannotBeChecked => $"The file is packed in a way that cannot be checked: {part}. Export or print it to PDF again.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };
    }
}
