using System.IO.Compression;
using System.Text;

namespace NewsPortal.Tests.Media.Attachments;

/// <summary>Zips as programs make them, and changed by those who wish harm.</summary>
internal static class ZipFiles
{
    internal static byte[] Of(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    internal static byte[] Of(params (string Name, string Content)[] entries) =>
        Of([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Content)))]);

    /// <summary>One entry of so many zeros, written piece by piece.</summary>
    internal static byte[] OfZeros(string name, long bytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            var piece = new byte[1 << 20];
            for (var left = bytes; left > 0; left -= piece.Length)
            {
                entry.Write(piece, 0, (int)Math.Min(left, piece.Length));
            }
        }

        return file.ToArray();
    }

    internal static byte[] With(byte[] zip, string name, byte[] content) => Change(zip, archive =>
    {
        archive.GetEntry(name)?.Delete();
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    });

    internal static byte[] With(byte[] zip, string name, string content) => With(zip, name, Encoding.UTF8.GetBytes(content));

    internal static string Text(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    internal static byte[] Replace(byte[] zip, string name, string old, string with)
    {
        var text = Text(zip, name);
        Xunit.Assert.Contains(old, text, StringComparison.Ordinal);
        return With(zip, name, text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Changes a number of two or four bytes in each line of the directory and nothing else.</summary>
    internal static byte[] Lie(byte[] zip, int at, byte[] number)
    {
        var lying = zip.ToArray();
        for (int from = 0, next; (next = lying.AsSpan(from).IndexOf("PK\x01\x02"u8)) >= 0; from += next + 4)
        {
            number.CopyTo(lying, from + next + at);
        }

        return lying;
    }

    private static byte[] Change(byte[] zip, Action<ZipArchive> change)
    {
        using var file = new MemoryStream();
        file.Write(zip);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(archive);
        }

        return file.ToArray();
    }
}
