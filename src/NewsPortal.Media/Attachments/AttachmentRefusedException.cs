namespace NewsPortal.Media.Attachments;

/// <summary>A file may not be attached. The message is English and says what to do; other languages make their own
/// sentence from the three values.</summary>
public sealed class AttachmentRefusedException : Exception
{
    private const int MaxSubjectChars = 200;

    public AttachmentRefusedException(
        AttachmentFault fault, string? subject = null, long? limit = null, Exception? inner = null)
        : base(AttachmentSentences.English(fault, Cut(subject), limit), inner) => (Fault, Subject, Limit) = (fault, Cut(subject), limit);

    public AttachmentFault Fault { get; }

    /// <summary>The part, name or extension in question, as <see cref="AttachmentFault"/> says; comes from the file, so
    /// it is not to be trusted; cut after 200 characters. Null when the whole file is meant.</summary>
    public string? Subject { get; }

    /// <summary>The bound that was passed, in the unit that <see cref="AttachmentFault"/> says; null when there is none.</summary>
    public long? Limit { get; }

    private static string? Cut(string? subject) => subject?.Length > MaxSubjectChars ? subject[..MaxSubjectChars] + "…" : subject;
}
