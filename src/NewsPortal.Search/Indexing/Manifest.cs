using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace NewsPortal.Search;

/// <summary>A segment as a manifest names it.</summary>
/// <param name="LiveName">The file with its live documents; empty when all are live.</param>
internal sealed record ManifestEntry(string Segment, string LiveName);

/// <summary>
/// What an index holds at one moment: a text file <c>index-N</c> of a line for the sequence, one for each segment, and
/// a last one with the checksum of those before.
/// </summary>
internal sealed record Manifest(long Number, long Sequence, IReadOnlyList<ManifestEntry> Segments)
{
    private const string Prefix = "index-";
    private const string FirstLine = "newsportal-search 1";

    public string Name => Prefix + Number.ToString("d12", CultureInfo.InvariantCulture);

    /// <summary>Itself and what says which documents are live.</summary>
    public IEnumerable<string> SmallFiles =>
        Segments.Select(entry => entry.LiveName).Where(name => name.Length > 0).Append(Name);

    /// <summary>All files it needs, itself included.</summary>
    public IEnumerable<string> Files => Segments.Select(entry => entry.Segment).Concat(SmallFiles);

    /// <summary>The numbers of the manifests in a folder, the latest first.</summary>
    public static IReadOnlyList<long> NumbersIn(IndexFolder folder) =>
        [.. folder.Names()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => long.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .Where(number => number >= 0)
            .OrderDescending()];

    public void Write(IndexFolder folder)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{FirstLine}\n{Number} {Sequence}\n");
        foreach (var entry in Segments)
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Segment} {entry.LiveName}\n");
        }

        text.Append(Checksum(text.ToString())).Append('\n');
        folder.Write(Name, file =>
        {
            file.Write(Encoding.ASCII.GetBytes(text.ToString()));
            file.Flush();
        });
    }

    /// <exception cref="IndexDamagedException">The file is not what was written.</exception>
    public static Manifest Read(IndexFolder folder, long number)
    {
        var name = new Manifest(number, 0, []).Name;
        var text = Encoding.ASCII.GetString(File.ReadAllBytes(folder.PathOf(name)));
        var lines = text.Split('\n');
        if (lines is not [FirstLine, var head, .., var checksum, ""]
            || checksum != Checksum(text[..(text.Length - checksum.Length - 1)])
            || head.Split(' ') is not [var written, var sequence]
            || written != number.ToString(CultureInfo.InvariantCulture))
        {
            throw new IndexDamagedException($"Manifest {name} is damaged or of another version.");
        }

        return new Manifest(
            number,
            long.Parse(sequence, CultureInfo.InvariantCulture),
            [.. lines[2..^2].Select(line => line.Split(' ')).Select(parts => new ManifestEntry(parts[0], parts[1]))]);
    }

    private static string Checksum(string text) =>
        XxHash3.HashToUInt64(Encoding.ASCII.GetBytes(text)).ToString("x16", CultureInfo.InvariantCulture);
}
