using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;

namespace NewsPortal.Media.Assets;

/// <summary>A file is not taken. The message is English and says what to do; <see cref="Exception.InnerException"/> tells why as data.</summary>
public sealed class FileRefusedException(Exception reason) : Exception(reason.Message, reason)
{
    /// <summary>True when the file may be good, and it is this installation that could not look at it.</summary>
    public bool MayBeGood => InnerException is PictureRefusedException { Fault: PictureFault.NoLibrary or PictureFault.TimedOut }
        or AttachmentRefusedException { Fault: AttachmentFault.TimedOut };
}
