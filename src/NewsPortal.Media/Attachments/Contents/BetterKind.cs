using NewsPortal.Media.Iso;

namespace NewsPortal.Media.Attachments.Contents;

/// <summary>As what a file that is not taken should be saved.</summary>
internal static class BetterKind
{
    /// <param name="head">The first <see cref="ByteMarks.HeadBytes"/> bytes, or all of something shorter.</param>
    /// <returns>The ending of a kind that is taken; null when none is plain.</returns>
    internal static string? Of(ReadOnlySpan<byte> head, string name)
    {
        if (IsRiff(head, "WAVE"u8) || head.StartsWith("OggS"u8) || head.StartsWith("fLaC"u8) || head.StartsWith("FORM"u8)
            || IsoBrands.Of(head) is { IsSound: true })
        {
            return AttachmentKind.Mp3.Extension;
        }

        if (IsRiff(head, "AVI "u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) || IsoBrands.Of(head) is { IsPicture: false })
        {
            return AttachmentKind.Mp4.Extension;
        }

        return FileEnding.Of(name) switch
        {
            "wav" or "m4a" or "ogg" or "oga" or "flac" or "aac" or "wma" or "amr" or "aif" or "aiff" => AttachmentKind.Mp3.Extension,
            "avi" or "mov" or "mkv" or "wmv" or "webm" or "m4v" or "3gp" or "flv" or "mpg" or "mpeg" => AttachmentKind.Mp4.Extension,
            "rtf" or "pages" or "wps" => AttachmentKind.Docx.Extension,
            _ => null,
        };
    }

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> form) =>
        head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith(form);
}
