using Microsoft.AspNetCore.Http;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Library;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Bodies;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Word;
using NewsPortal.People.Rights;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.WordFiles;

/// <summary>Makes text for an item of a Word file that somebody sends, and brings its pictures.</summary>
public sealed class WordDesk(Newsroom newsroom, CurrentSession current, IAttachmentReader reader, Media.Assets.Library library, PortalDb db)
{
    private const int MaxName = 60;

    /// <summary>Reads the file. Its pictures are taken into the library with whatever the session saves next, so nothing of it stays
    /// when that fails.</summary>
    /// <param name="file">Null or empty when nothing was chosen.</param>
    /// <returns>The text; or the sentence that says why there is none, in the interface's language.</returns>
    public async Task<(WordText? Text, string? Refusal)> ReadAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
        {
            return (null, newsroom.T["Choose a file that is not empty."]);
        }

        var folder = Directory.CreateTempSubdirectory("np-word-");
        try
        {
            return (await Uploads.WithCopyAsync(file, copy => ReadAsync(copy, file.FileName, folder.FullName, ct), ct), null);
        }
        catch (AttachmentRefusedException refused)
        {
            return (null, RefusalWords.Of(new FileRefusedException(refused), newsroom));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<WordText> ReadAsync(string file, string name, string folder, CancellationToken ct)
    {
        var article = await reader.ReadWordAsync(file, name, folder, ct);
        var brought = await BringAsync(article, Path.GetFileNameWithoutExtension(name), folder, ct);
        var html = await File.ReadAllTextAsync(Path.Combine(folder, article.HtmlFile), ct);
        return new WordText(
            article.Title,
            BodyHtml.Clean(WordFigures.Fill(html, number => brought.Paths.GetValueOrDefault(number))),
            WordWords.Of(article.Changes, brought.Refused, newsroom));
    }

    private async Task<Brought> BringAsync(WordArticle article, string fileName, string folder, CancellationToken ct)
    {
        var brought = new Brought();
        if (!current.Access.MaySomewhere(Permission.ManageMediaContent, newsroom.Site!.Key))
        {
            brought.Refused.AddRange(article.Pictures.Select(p => (p.Number, newsroom.T["you may not upload pictures"].Value)));
            return brought;
        }

        var stem = Slug.From(VietnameseText.Truncate(article.Title ?? fileName, MaxName));
        var coming = new List<(WordPicture Picture, Task<Asset> Asset)>();
        foreach (var picture in article.Pictures)
        {
            var file = Path.Combine(folder, picture.File);
            var name = FormattableString.Invariant($"{stem}-{picture.Number}{Path.GetExtension(picture.File)}");
            var path = await LibraryName.OfAsync(name.TrimStart('-'), file, newsroom.Now, ct);
            brought.Paths[picture.Number] = "asset:" + path;

            // The name holds letters of the bytes' hash: a file that is sent again finds its pictures there.
            if (await db.Set<Asset>().FindAsync([newsroom.Site.Key, path], ct) is null)
            {
                coming.Add((picture, library.BringAsync(newsroom.Site.Key, path, file, ct)));
            }
        }

        // All at once: one after the other, each would wait behind a picture of the library that is being made.
        await Task.WhenAll(coming.Select(c => (Task)c.Asset)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var (picture, asset) in coming)
        {
            await AddAsync(picture, asset, brought);
        }

        return brought;
    }

    private async Task AddAsync(WordPicture picture, Task<Asset> coming, Brought brought)
    {
        try
        {
            var asset = await coming;
            (asset.Alt, asset.Caption, asset.Credit) = (Line(picture.Alt), Line(picture.Caption), Line(PictureCredit.Of(picture.Caption)));
            db.Add(asset);
        }
        catch (FileRefusedException refused)
        {
            brought.Paths.Remove(picture.Number);
            brought.Refused.Add((picture.Number, RefusalWords.Of(refused, newsroom)));
        }
    }

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Truncate(text.Trim(), AssetDetails.MaxLetters);

    private sealed class Brought
    {
        public Dictionary<int, string> Paths { get; } = [];

        /// <summary>Numbers of pictures, and why they are not taken.</summary>
        public List<(int Number, string Why)> Refused { get; } = [];
    }
}
