using NewsPortal.Admin.Frame;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Library;

/// <summary>Why a file is not taken, in words of the interface that say what can be done.</summary>
internal static class RefusalWords
{
    public static string Of(FileRefusedException refused, Newsroom newsroom)
    {
        ArgumentNullException.ThrowIfNull(refused);
        var words = refused.InnerException switch
        {
            PictureRefusedException e => newsroom.T[
                "refused.picture." + e.Fault, Count(e.Found), Count(e.Allowed), e.Detail ?? "", Size(e.Found), Size(e.Allowed)],
            AttachmentRefusedException e => newsroom.T["refused.file." + e.Fault, e.Subject ?? newsroom.T["inside the file"].Value, Count(e.Limit), Size(e.Limit)],
            FormatException => newsroom.T["refused.name"],
            _ => newsroom.T["refused.other-kind"],
        };

        // English has the room's own sentences, which say the same.
        return words.ResourceNotFound ? refused.Message : words.Value;
    }

    private static string Count(long? number) => number is { } n ? VietnameseNumber.Write(n) : "?";

    private static string Size(long? bytes) => bytes is { } b ? VietnameseNumber.FileSize(b) : "?";
}
