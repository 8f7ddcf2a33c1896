using System.Text.Json.Serialization;
using NewsPortal.Media.Imaging;

namespace NewsPortal.Media.Worker;

/// <summary>What a worker is asked. The first message of a process holds its options and nothing else.</summary>
internal sealed record WorkerRequest(PictureOptions? Options = null, string? Inspect = null, PictureJob? Make = null);

/// <summary>What it answers; all null to the first message.</summary>
/// <param name="Unreadable">What the disk said, when that was the trouble.</param>
internal sealed record WorkerReply(
    PictureFacts? Facts = null, PictureResult? Result = null, PictureRefusal? PictureRefusal = null, string? Unreadable = null)
{
    /// <summary>Why the file was refused; null when it was not.</summary>
    [JsonIgnore]
    public string? Fault => PictureRefusal?.Fault.ToString();
}

/// <summary>A <see cref="PictureRefusedException"/> on its way between processes.</summary>
internal sealed record PictureRefusal(PictureFault Fault, long? Found, long? Allowed, string? Detail)
{
    public static PictureRefusal Of(PictureRefusedException e) => new(e.Fault, e.Found, e.Allowed, e.Detail);

    public PictureRefusedException ToException() => new(Fault, Found, Allowed, Detail);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerReply))]
internal sealed partial class WorkerMessages : JsonSerializerContext;
