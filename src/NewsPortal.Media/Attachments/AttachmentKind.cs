namespace NewsPortal.Media.Attachments;

/// <summary>A kind of file that may be attached to an item. There are only the ones named here.</summary>
public sealed record AttachmentKind
{
    public static readonly AttachmentKind Pdf = new("pdf", "application/pdf");
    public static readonly AttachmentKind Docx = new(
        "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static readonly AttachmentKind Xlsx = new(
        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static readonly AttachmentKind Pptx = new(
        "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    public static readonly AttachmentKind Odt = new("odt", "application/vnd.oasis.opendocument.text");
    public static readonly AttachmentKind Ods = new("ods", "application/vnd.oasis.opendocument.spreadsheet");
    public static readonly AttachmentKind Odp = new("odp", "application/vnd.oasis.opendocument.presentation");
    public static readonly AttachmentKind Csv = new("csv", "text/csv");
    public static readonly AttachmentKind Txt = new("txt", "text/plain");
    public static readonly AttachmentKind Vtt = new("vtt", "text/vtt");
    public static readonly AttachmentKind Mp3 = new("mp3", "audio/mpeg");
    public static readonly AttachmentKind Mp4 = new("mp4", "video/mp4");
    public static readonly AttachmentKind Zip = new("zip", "application/zip");

    private AttachmentKind(string extension, string contentType) => (Extension, ContentType) = (extension, contentType);

    public static IReadOnlyList<AttachmentKind> All { get; } = [Pdf, Docx, Xlsx, Pptx, Odt, Ods, Odp, Csv, Txt, Vtt, Mp3, Mp4, Zip];

    /// <summary>Lower case, without a dot.</summary>
    public string Extension { get; }

    /// <summary>Without a charset.</summary>
    public string ContentType { get; }

    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static AttachmentKind Of(string extension) =>
        All.FirstOrDefault(kind => kind.Extension == extension) ?? throw new ArgumentException($"There is no kind “{extension}”.", nameof(extension));
}
