using System.Text;

namespace NewsPortal.Media.Attachments.Packages;

/// <summary>
/// The container of old Office files, of OLE objects and of encrypted documents ([MS-CFB]). Only names of streams are looked
/// for: they lie in UTF-16 in one piece, wherever the directory is. Its sectors are not followed.
/// </summary>
internal static class CompoundFile
{
    /// <summary>Tells what a whole attachment is that begins like one.</summary>
    internal static AttachmentFault FaultOf(Stream file)
    {
        file.Position = 0;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Has(bytes, "EncryptedPackage") ? AttachmentFault.Encrypted : AttachmentFault.OldOffice;
    }

    /// <summary>Refuses an object that wraps a file of any kind (Packager, <c>Ole10Native</c>) or brings macros.</summary>
    internal static void CheckObject(MemoryStream content, string name)
    {
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        if (Has(bytes, "_VBA_PROJECT") || Has(bytes, "Macros"))
        {
            throw new AttachmentRefusedException(AttachmentFault.Macros, name);
        }

        if (Has(bytes, "Ole10Native") || Has(bytes, "EncryptedPackage"))
        {
            throw new AttachmentRefusedException(AttachmentFault.ActiveContent, name);
        }
    }

    private static bool Has(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
