using System.Security.Cryptography;
using System.Text;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Media.Imaging;
using NewsPortal.Vietnamese;

namespace NewsPortal.Media.Assets;

/// <summary>What people say of a file, each null when nobody has.</summary>
/// <param name="People">Who is shown; left out of the log, which cannot forget.</param>
/// <param name="Licence">Where it comes from, and what it may be used for.</param>
/// <param name="Tags">One a line.</param>
/// <param name="Folder">See <see cref="Asset.Folder"/>.</param>
public sealed record AssetDetails(
    string? Alt, string? Caption, string? Credit, string? Place, string? People, string? Licence, string? Tags, string? Folder, FocalPoint? Focal)
{
    /// <summary>Of one text.</summary>
    public const int MaxLetters = 2_000;

    /// <summary>Of one tag.</summary>
    public const int MaxTagLetters = 60;

    private const int MaxTags = 30;

    public static AssetDetails Of(Asset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return new AssetDetails(
            asset.Alt, asset.Caption, asset.Credit, asset.Place, asset.People, asset.Licence, asset.Tags, asset.Folder, asset.Focal);
    }

    /// <summary>What tells one state from another, for whoever saves later.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToAudit() + "\n" + People)))[..16];

    /// <summary>As it is kept: texts in one line and in NFC, none that is empty; tags once each.</summary>
    public AssetDetails Clean() => new(
        Line(Alt), Line(Caption), Line(Credit), Line(Place), Line(People), Line(Licence),
        TagsOf(Tags) is { Count: > 0 } tags ? string.Join('\n', tags) : null,
        LibraryPath.TryFolder(Folder, out var folder) ? folder : Folder, Focal);

    /// <returns>Tags as people write them, parted by commas or lines.</returns>
    public static IReadOnlyList<string> TagsOf(string? text) =>
    [
        .. (text ?? "").Split(',', ';', '\n', '\r').Select(Line).OfType<string>().Distinct(),
    ];

    /// <summary>Everything that keeps it from being stored; fields are named as the members here.</summary>
    public IReadOnlyList<Problem> WhyNot()
    {
        var problems = new List<Problem>();
        foreach (var (name, text) in (IEnumerable<(string, string?)>)
            [(nameof(Alt), Alt), (nameof(Caption), Caption), (nameof(Credit), Credit), (nameof(Place), Place), (nameof(People), People), (nameof(Licence), Licence)])
        {
            if (text?.Length > MaxLetters)
            {
                problems.Add(new Problem("Shorten this to 2,000 letters.", name));
            }
        }

        if (TagsOf(Tags) is var tags && (tags.Count > MaxTags || tags.Any(t => t.Length > MaxTagLetters)))
        {
            problems.Add(new Problem("Write at most 30 tags of 60 letters, with commas between them.", nameof(Tags)));
        }

        if (!LibraryPath.TryFolder(Folder, out _))
        {
            problems.Add(new Problem("Write the folder as words with slashes between them, at most 200 letters.", nameof(Folder)));
        }

        return problems;
    }

    /// <summary>Writes it into a file.</summary>
    internal void Into(Asset asset)
    {
        (asset.Alt, asset.Caption, asset.Credit, asset.Place) = (Alt, Caption, Credit, Place);
        (asset.People, asset.Licence, asset.Tags, asset.Folder) = (People, Licence, Tags, Folder);
        (asset.FocalX, asset.FocalY) = (Focal?.X, Focal?.Y);
    }

    internal string ToAudit() => AuditJson.Of(
        ("alt", Alt), ("caption", Caption), ("credit", Credit), ("place", Place), ("licence", Licence), ("tags", Tags), ("folder", Folder),
        ("focalX", Focal?.X), ("focalY", Focal?.Y));

    private static string? Line(string? text) => text is null ? null
        : VietnameseText.Normalize(text).ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } line ? line : null;
}
