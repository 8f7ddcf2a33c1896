using System.Globalization;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Imaging;

namespace NewsPortal.Admin.Pages.Files;

/// <summary>What is typed about a file.</summary>
public sealed class AssetForm
{
    public string? Alt { get; set; }

    public string? Caption { get; set; }

    public string? Credit { get; set; }

    public string? Place { get; set; }

    public string? People { get; set; }

    public string? Licence { get; set; }

    /// <summary>With commas between them.</summary>
    public string? Tags { get; set; }

    public string? Folder { get; set; }

    /// <summary>From the left, in percent; empty for what draws the eye.</summary>
    public string? X { get; set; }

    /// <summary>From the top, in percent.</summary>
    public string? Y { get; set; }

    /// <summary>Of what was there when the form was drawn.</summary>
    public string? Mark { get; set; }

    public static AssetForm Of(Asset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return new AssetForm
        {
            Alt = asset.Alt,
            Caption = asset.Caption,
            Credit = asset.Credit,
            Place = asset.Place,
            People = asset.People,
            Licence = asset.Licence,
            Tags = asset.Tags?.Replace("\n", ", ", StringComparison.Ordinal),
            Folder = asset.FolderName,
            X = Percent(asset.FocalX),
            Y = Percent(asset.FocalY),
            Mark = AssetDetails.Of(asset).Mark,
        };
    }

    /// <returns>What was typed, and what is wrong with it.</returns>
    public (AssetDetails Details, IReadOnlyList<Problem> Problems) Read(Asset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        var (focal, problem) = Point(asset.Focal);

        // Left as it was drawn, the folder stays what the path says; so does an empty one.
        var folder = Folder?.Trim() == asset.FolderName ? asset.Folder : Folder;
        var details = new AssetDetails(Alt, Caption, Credit, Place, People, Licence, Tags, folder, focal);
        return (details, problem is null ? details.WhyNot() : [problem, .. details.WhyNot()]);
    }

    // What a person did not touch is not rounded.
    private (FocalPoint? Focal, Problem? Problem) Point(FocalPoint? was)
    {
        if (string.IsNullOrWhiteSpace(X) && string.IsNullOrWhiteSpace(Y))
        {
            return (null, null);
        }

        if (was is not null && X == Percent(was.X) && Y == Percent(was.Y))
        {
            return (was, null);
        }

        return Share(X) is { } x && Share(Y) is { } y ? (new FocalPoint(x, y), null)
            : (was, new Problem("Write both numbers from 0 to 100, or leave both empty.", nameof(X)));
    }

    private static string? Percent(double? share) => share is { } s ? Math.Round(s * 100).ToString(CultureInfo.InvariantCulture) : null;

    private static double? Share(string? text) =>
        double.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and <= 100 ? number / 100 : null;
}
