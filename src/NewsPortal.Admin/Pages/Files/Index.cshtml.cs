using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.Library;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Consents;
using NewsPortal.People.Rights;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Pages.Files;

/// <summary>The files of a site: found, taken in, and sorted several at once.</summary>
[May(Permission.ManageMediaContent)]
[RequestSizeLimit(Uploads.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MaxRequestBytes)]
public sealed class IndexModel(Newsroom newsroom, CurrentSession current, LibrarySearch search, LibraryDesk desk, Media.Assets.Library library, Uploads uploads, ConsentBook consents, Exports exports)
    : WorkPage(newsroom, current)
{
    public const int PageSize = 48;

    private const int MostFiles = 50;
    private const int SoonDays = 30;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "thu-muc")]
    public string? Folder { get; set; }

    /// <summary><c>anh</c> or <c>tep</c>; anything else is both.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "the")]
    public string? Tag { get; set; }

    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What was typed of a folder or tag, to be shown again.</summary>
    [BindProperty]
    public string? Target { get; set; }

    public IReadOnlyList<Asset> Assets { get; private set; } = [];

    public int Total { get; private set; }

    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public (int Count, long Bytes) Size { get; private set; }

    public IReadOnlyList<(string? Key, string Word, int Count)> Views { get; private set; } = [];

    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <summary>Of files that were sent: their names, and why they are not taken or what there is to know of them.</summary>
    public IReadOnlyList<(string Name, string Why)> Notes { get; private set; } = [];

    public int RefusedCount { get; private set; }

    /// <summary>How many of them were taken, when there is something to know.</summary>
    public int TakenCount { get; private set; }

    /// <summary>The paths that were ticked, to be ticked again.</summary>
    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public bool MayConsents => Current.Access.May(Permission.ManageConsents, SiteKey);

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    /// <summary>Hands out all files that fit what is chosen.</summary>
    public Task<IActionResult> OnPostExcelAsync(CancellationToken ct) => exports.ListAsync(
        "thu-vien", T["Library of pictures and files"], With(View, 1)[$"{Root}/thu-vien".Length..], FileColumns.Of(Newsroom),
        search.AllAsync(SiteKey, Wanted(), ct: ct), ct);

    /// <summary>Hands out all consents of the site, those too that have ended.</summary>
    public async Task<IActionResult> OnPostConsentsAsync(CancellationToken ct) => !MayConsents ? Forbid() : await exports.ListAsync(
        "dong-y", T["Consents"], "", FileColumns.OfConsents(Newsroom), (await consents.AllAsync(SiteKey, ct)).ToAsyncEnumerable(), ct);

    /// <summary>Takes files in, each for itself.</summary>
    public async Task<IActionResult> OnPostUploadAsync([FromForm(Name = "Tep")] List<IFormFile> files, CancellationToken ct)
    {
        if (WhyNotFolder(isNeeded: false) is { } problem || (problem = WhyNotFiles(files)) is not null)
        {
            return await AgainAsync(problem, ct);
        }

        var (notes, kept) = (new List<(string, string)>(), new List<string>());
        foreach (var file in files)
        {
            var upload = await uploads.TakeAsync(file, ct);
            if (upload.Asset is not { } asset)
            {
                notes.Add((file.FileName, upload.Refusal!));
                RefusedCount++;
                continue;
            }

            kept.Add(asset.Path);
            if (!upload.IsNew)
            {
                notes.Add((file.FileName, T["is in the library already and was not added again."]));
            }
            else if ((await library.SameBytesAsync(asset.Sha256, ct)).FirstOrDefault(a => a.SiteKey == SiteKey && a.Path != asset.Path) is { } same)
            {
                notes.Add((file.FileName, T["has the same content as “{0}”, which is in the library already; both are kept.", same.Path]));
            }
        }

        if (LibraryPath.TryFolder(Target, out var folder) && folder is not null)
        {
            await desk.SortAsync(SiteKey, kept, null, folder, ct);
        }

        if (notes.Count == 0)
        {
            var (named, more) = DoneWords.Named([.. files.Select(f => f.FileName)], Newsroom);
            TellNext(T["“{0}” is in the library.", named], more);
            return Redirect(Act(null, ("xong", "tai-len")));
        }

        (Notes, TakenCount) = (notes, kept.Count);
        await ReadAsync(ct);
        return Page();
    }

    /// <summary>Gives ticked files a tag, or puts them into a folder.</summary>
    public async Task<IActionResult> OnPostSortAsync([FromForm(Name = "chon")] string[] chosen, [FromForm(Name = "viec")] string? work, CancellationToken ct)
    {
        Chosen = chosen;
        var isTag = work == "gan-the";
        if (work is not ("gan-the" or "chuyen"))
        {
            return Redirect(Act(null));
        }

        if ((chosen.Length == 0 ? new Problem("Tick the files first.") : isTag ? WhyNotTag() : WhyNotFolder(isNeeded: true)) is { } problem)
        {
            return await AgainAsync(problem, ct);
        }

        LibraryPath.TryFolder(Target, out var folder);
        try
        {
            var count = await desk.SortAsync(SiteKey, chosen, isTag ? Target : null, isTag ? null : folder, ct, MayConsents);
            TellNext(isTag ? T["{0} files have the tag “{1}” now.", count, Target!.Trim()] : T["{0} files are in the folder “{1}” now.", count, folder!]);
            return Redirect(Act(null, ("xong", work)));
        }
        catch (ArgumentException)
        {
            return await AgainAsync(new Problem("One of the files has 30 tags already.", nameof(Target)), ct);
        }
    }

    /// <summary>Calls the folder that is shown something else.</summary>
    public async Task<IActionResult> OnPostRenameAsync([FromForm(Name = "TenMoi")] string? name, CancellationToken ct)
    {
        RenameTo = name;
        if (string.IsNullOrEmpty(Folder) || !LibraryPath.TryFolder(name, out var to) || to is null)
        {
            return await AgainAsync(new Problem("Write the folder as words with slashes between them, at most 200 letters.", nameof(RenameTo)), ct);
        }

        try
        {
            var count = await desk.RenameFolderAsync(SiteKey, Folder, to, ct, MayConsents);
            TellNext(T["The folder “{0}” is called “{1}” now, with {2} files.", Folder, to, count]);
            Folder = to;
            return Redirect(Act(null, ("xong", "doi-ten")));
        }
        catch (TooManyFilesException)
        {
            return await AgainAsync(new Problem("More than 2,000 files lie in this folder and below it: rename the folders in it one by one.", nameof(RenameTo)), ct);
        }
        catch (ArgumentException)
        {
            return await AgainAsync(new Problem("A folder cannot lie in itself, and with what is below it the name is too long: write another one.", nameof(RenameTo)), ct);
        }
    }

    /// <summary>What the folder was to be called, to be shown again.</summary>
    public string? RenameTo { get; private set; }

    /// <summary>The address of this list with other choices.</summary>
    public string With(string? view, int page) => $"{Root}/thu-vien" + Choices.Of(
        ("q", Text), ("thu-muc", Folder), ("loai", Kind), ("the", Tag), ("xem", view), ("trang", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>The address that does something to this list and shows it again.</summary>
    /// <param name="handler">Null to show it only.</param>
    public string Act(string? handler, params ReadOnlySpan<(string Name, string? Value)> more) => $"{Root}/thu-vien" + Choices.Of(
    [
        ("handler", handler), ("q", Text), ("thu-muc", Folder), ("loai", Kind), ("the", Tag), ("xem", View),
        ("trang", PageNumber > 1 ? PageNumber.ToString(CultureInfo.InvariantCulture) : null), .. more,
    ]);

    private static Problem? WhyNotFiles(List<IFormFile> files) =>
        files.Count == 0 ? new Problem("Choose the files to upload.", "Tep")
        : files.Count > MostFiles ? new Problem("Upload at most 50 files at a time.", "Tep") : null;

    private Problem? WhyNotFolder(bool isNeeded) =>
        LibraryPath.TryFolder(Target, out var folder) && (folder is not null || !isNeeded) ? null
            : new Problem("Write the folder as words with slashes between them, at most 200 letters.", nameof(Target));

    private Problem? WhyNotTag() => AssetDetails.TagsOf(Target) is [{ Length: <= AssetDetails.MaxTagLetters }] ? null
        : new Problem("Write one tag of at most 60 letters.", nameof(Target));

    private async Task<IActionResult> AgainAsync(Problem problem, CancellationToken ct)
    {
        await ReadAsync(ct);
        return Again(problem);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        Size = await search.SizeAsync(SiteKey, ct);
        Folders = await search.FoldersAsync(SiteKey, ct);
        (Assets, Total) = await search.FindAsync(SiteKey, Wanted(), (Math.Clamp(PageNumber, 1, 100_000) - 1) * PageSize, PageSize, ct);
        var views = new List<(string?, string, int)> { (null, "All", Size.Count), ("thieu-mo-ta", "No description", await CountAsync("thieu-mo-ta")) };
        if (MayConsents)
        {
            views.Add(("dong-y", "Consent ends or has ended", await CountAsync("dong-y")));
            views.Add(("giay", "Papers of consent", await CountAsync("giay")));
        }

        Views = views;

        Task<int> CountAsync(string view) => search.CountAsync(SiteKey, QueryOf(view), ct);
    }

    private LibrarySearch.Query Wanted() => QueryOf(View) with
    {
        Text = Bare(Text),
        Folder = Bare(Folder).Trim('/'),
        Tag = Bare(Tag) is { Length: > 0 } tag ? tag : null,
        ArePictures = Kind switch { "anh" => true, "tep" => false, _ => null },
    };

    // PostgreSQL takes U+0000 in no text, and half letters cannot be normalised.
    private static string Bare(string? text) => VietnameseText.Normalize((text ?? "").Replace("\0", "", StringComparison.Ordinal)).Trim();

    private LibrarySearch.Query QueryOf(string? view) => view switch
    {
        "thieu-mo-ta" => new LibrarySearch.Query(LacksAlt: true),
        "dong-y" when MayConsents => new LibrarySearch.Query(
            ConsentEndsBefore: DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Newsroom.Now, Newsroom.Zone).DateTime).AddDays(SoonDays + 1)),
        "giay" when MayConsents => new LibrarySearch.Query(Papers: true),
        _ => new LibrarySearch.Query(),
    };
}
