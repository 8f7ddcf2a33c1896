using System.Text.Json.Serialization;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Word;

namespace NewsPortal.Media.Worker;

/// <summary>What a worker is asked. The first message of a process holds its options and nothing else.</summary>
internal sealed record WorkerRequest(
    WorkerSettings? Options = null, string? Inspect = null, PictureJob? Make = null, IncomingAttachment? Read = null,
    IncomingWord? Word = null);

/// <summary>What a worker must know before its first job.</summary>
internal sealed record WorkerSettings(PictureOptions Pictures, AttachmentOptions Attachments);

/// <param name="Name">As it was called where it comes from.</param>
internal sealed record IncomingAttachment(string Path, string Name);

/// <param name="Folder">Takes what is made of it.</param>
internal sealed record IncomingWord(string Path, string Name, string Folder);

/// <summary>What it answers; all null to the first message.</summary>
/// <param name="Unreadable">What the disk said, when that was the trouble.</param>
internal sealed record WorkerReply(
    PictureFacts? Facts = null,
    PictureResult? Result = null,
    PictureRefusal? PictureRefusal = null,
    AttachmentReading? Attachment = null,
    AttachmentRefusal? AttachmentRefusal = null,
    WordArticle? Article = null,
    string? Unreadable = null)
{
    /// <summary>Why the file was refused; null when it was not.</summary>
    [JsonIgnore]
    public string? Fault => PictureRefusal?.Fault.ToString() ?? AttachmentRefusal?.Fault.ToString();
}

/// <summary>A <see cref="PictureRefusedException"/> on its way between processes.</summary>
internal sealed record PictureRefusal(PictureFault Fault, long? Found, long? Allowed, string? Detail)
{
    public static PictureRefusal Of(PictureRefusedException e) => new(e.Fault, e.Found, e.Allowed, e.Detail);

    public PictureRefusedException ToException() => new(Fault, Found, Allowed, Detail);
}

/// <summary>An <see cref="AttachmentContent"/> on its way between processes.</summary>
internal sealed record AttachmentReading(string Extension, ExtractedText Text)
{
    public static AttachmentReading Of(AttachmentContent content) => new(content.Kind.Extension, content.Text);

    public AttachmentContent ToContent() => new(AttachmentKind.Of(Extension), Text);
}

/// <summary>An <see cref="AttachmentRefusedException"/> on its way between processes.</summary>
internal sealed record AttachmentRefusal(AttachmentFault Fault, string? Subject, long? Limit)
{
    public static AttachmentRefusal Of(AttachmentRefusedException e) => new(e.Fault, e.Subject, e.Limit);

    public AttachmentRefusedException ToException() => new(Fault, Subject, Limit);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerReply))]
internal sealed partial class WorkerMessages : JsonSerializerContext;
