namespace NewsPortal.Media.Attachments;

/// <summary>A file that may be attached.</summary>
public sealed record AttachmentContent(AttachmentKind Kind, ExtractedText Text);
