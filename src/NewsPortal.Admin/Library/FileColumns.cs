using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Pictures;

namespace NewsPortal.Admin.Library;

/// <summary>What a workbook says of files, and of consents.</summary>
internal static class FileColumns
{
    private const double Kilobyte = 1024;

    public static Columns<Asset> Of(Newsroom newsroom)
    {
        var t = newsroom.T;
        return new Columns<Asset>()
            .Text(t["Path in the library"], a => a.Path, isLong: true).Text(t["Folder"], a => a.FolderName)
            .Text(t["Kind"], a => a.ContentType).Number(t["Size, KB"], a => a.Bytes / Kilobyte)
            .Number(t["Width"], a => a.Width).Number(t["Height"], a => a.Height)
            .Text(t["Description of the picture"], a => a.Alt, isLong: true).Text(t["Caption"], a => a.Caption, isLong: true)
            .Text(t["Author of the file"], a => a.Credit).Text(t["Source and licence"], a => a.Licence)
            .Text(t["Tags"], a => a.Tags?.Trim().Replace("\n", ", ", StringComparison.Ordinal))
            .Text(t["Withheld: a consent has ended"], a => a.Stage == PictureStage.Withheld ? t["Yes"].Value : null)
            .Moment(t["In the library since"], a => a.CreatedAt);
    }

    public static Columns<Consent> OfConsents(Newsroom newsroom)
    {
        var t = newsroom.T;
        return new Columns<Consent>()
            .Text(t["Path in the library"], c => c.Path, isLong: true).Text(t["Who is shown"], c => c.Person)
            .Text(t["Kind"], c => t["consent." + c.Kind]).Text(t["Representative who agrees"], c => c.Representative)
            .Text(t["Scope"], c => c.Scope).Day(t["Given on"], c => c.GivenOn).Day(t["Last day"], c => c.ExpiresOn)
            .Moment(t["Taken back at"], c => c.WithdrawnAt).Text(t["Reason"], c => c.WithdrawnFor).Text(t["The signed paper"], c => c.Document);
    }
}
