using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Storage;
using NewsPortal.Media.Worker;

namespace NewsPortal.Media;

/// <summary>Where files lie and who touches them.</summary>
/// <param name="Folder">Outside the web root; not used when there is a bucket.</param>
/// <param name="Bucket">Null to keep files in the folder.</param>
/// <param name="Pictures">Of libvips.</param>
/// <param name="Attachments">What is taken as one.</param>
/// <param name="Worker">How worker processes are started; null to touch files in this process, which only tests and tools do.</param>
public sealed record MediaOptions(string Folder, S3Address? Bucket, PictureOptions Pictures, AttachmentOptions Attachments, WorkerOptions? Worker);
