namespace NewsPortal.Media.Attachments;

/// <summary>What is taken as an attachment, and how its text is read.</summary>
public sealed record AttachmentOptions(AttachmentRules Rules, AttachmentTextOptions Text)
{
    /// <summary>The defaults of both.</summary>
    public AttachmentOptions()
        : this(new AttachmentRules(), new AttachmentTextOptions())
    {
    }
}
