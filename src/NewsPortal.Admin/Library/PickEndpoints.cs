using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Media.Assets;

namespace NewsPortal.Admin.Library;

/// <summary>What scripts of the writing screen choose from: files of the site's library, and items to link to.</summary>
internal static class PickEndpoints
{
    private const int MostFiles = 24;
    private const int MostItems = 12;

    /// <summary>Pictures of the library as choices, a fragment of HTML; every kind of file where <paramref name="kind"/> is <c>tep</c>.</summary>
    public static async Task<IResult> FilesAsync([FromQuery(Name = "q")] string? text, [FromQuery(Name = "loai")] string? kind, Newsroom newsroom, LibrarySearch search, CancellationToken ct)
    {
        var site = newsroom.Site!.Key;
        var (assets, _) = await search.FindAsync(site, new LibrarySearch.Query(text ?? "", ArePictures: kind == "tep" ? null : true), 0, MostFiles, ct);
        var html = new StringBuilder("<ul class=\"media\">");
        foreach (var asset in assets)
        {
            var (path, alt) = (WebUtility.HtmlEncode(asset.Path), WebUtility.HtmlEncode(asset.Alt ?? ""));
            var source = WebUtility.HtmlEncode(LibraryAddress.Source(site, asset.Path));
            html.Append("<li>").Append(asset.Stage is null ? "" : $"<img src=\"{source}\" alt=\"\" loading=\"lazy\">")
                .Append(CultureInfo.InvariantCulture, $"<button type=\"button\" class=\"btn sm plain\" data-path=\"{path}\" data-src=\"{source}\" data-alt=\"{alt}\" ")
                .Append(CultureInfo.InvariantCulture, $"data-caption=\"{WebUtility.HtmlEncode(asset.Caption ?? "")}\">{path}</button><small>{alt}</small></li>");
        }

        return Results.Content(html.Append("</ul>").ToString(), "text/html; charset=utf-8");
    }

    /// <summary>Takes a file into the library.</summary>
    public static async Task<IResult> UploadAsync(IFormFile? file, Newsroom newsroom, Uploads uploads, CancellationToken ct)
    {
        var upload = await uploads.TakeAsync(file, ct);
        return upload.Asset is { } asset
            ? Results.Json(new Uploaded(asset.Path, LibraryAddress.Source(newsroom.Site!.Key, asset.Path), asset.Alt ?? "", asset.Width, asset.Height))
            : Results.Json(new Refused(upload.Refusal!), statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Items to link to, by words of their headline.</summary>
    public static async Task<IResult> ItemsAsync(
        [FromQuery(Name = "q")] string? text, Newsroom newsroom, CurrentSession current, ItemList list, ContentDefinitions definitions, CancellationToken ct)
    {
        var worker = new Publishing.Worker(current.Session!.PersonId, current.Session.Name, current.Access);
        var set = await definitions.ForSiteAsync(newsroom.Site!.Key, ct);
        var rows = await list.FirstAsync(newsroom.Site.Key, new ItemQuery { Text = text }, worker, MostItems, oldestFirst: false, ct);
        return Results.Json(rows.Select(r => new Found(r.Id, r.Title, "item:" + r.Id, set.Type(r.ContentType)?.DisplayName ?? r.ContentType)));
    }

    private sealed record Uploaded(string Path, string Src, string Alt, int? Width, int? Height);

    private sealed record Found(string Id, string Title, string Url, string Type);

    private sealed record Refused(string Error);
}
