using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Comparing;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Previewing;
using NewsPortal.Sites;

namespace NewsPortal.Admin.Pages.Items;

/// <summary>Links under which people without an account see an item before it is published: made, listed, taken back.</summary>
[May(Permission.PreviewContent)]
public sealed class PreviewLinksModel(
    Newsroom newsroom, CurrentSession current, PortalDb db, VersionTexts versions, PreviewLinks links, SiteDirectory sites)
    : ItemPage(newsroom, current, db)
{
    /// <summary>A version's number; empty for whichever is the newest.</summary>
    [BindProperty(Name = "Ban")]
    public string? VersionText { get; set; }

    [BindProperty(Name = "SoNgay")]
    public string? DaysText { get; set; } = "3";

    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PreviewLink> Links { get; private set; } = [];

    /// <summary>The address of the link that was just made, which is shown this once; null otherwise.</summary>
    public (string Address, DateTimeOffset ExpiresAt)? Made { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } answer)
        {
            return answer;
        }

        var problems = new List<Problem>();
        var version = string.IsNullOrEmpty(VersionText) ? null : Versions.FirstOrDefault(v => v.Number.ToString(CultureInfo.InvariantCulture) == VersionText);
        if (version is null && !string.IsNullOrEmpty(VersionText))
        {
            problems.Add(new Problem("The item has no such version: choose one of the list.", nameof(VersionText)));
        }

        if (!int.TryParse(DaysText, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || !PreviewLinks.Days.Contains(days))
        {
            problems.Add(new Problem("Choose for how many days the link is to work: 1, 3, 7 or 14.", nameof(DaysText)));
        }

        if (problems.Count > 0)
        {
            return Again(problems);
        }

        var (link, token) = await links.MakeAsync(SiteKey, Id, version?.Id, days, Worker, ct);
        Made = ($"{await sites.BaseUrlAsync(Newsroom.Site!, ct)}/{PreviewEndpoints.LinkPath}/{token}", link.ExpiresAt);
        Links = await links.ListAsync(Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm(Name = "thu-hoi")] string? link, CancellationToken ct) =>
        await OpenAsync(ct) is { } answer ? answer
            : link is null || !await links.RevokeAsync(Id, link, Worker, ct) ? NotFound()
            : Redirect($"{Here}/lien-ket-xem?xong=thu-hoi");

    /// <returns>What a link shows: a version by its number, or whichever is the newest.</returns>
    public string WhatOf(PreviewLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.VersionId is null ? T["Always the newest version"].Value
            : Versions.FirstOrDefault(v => v.Id == link.VersionId) is { } version ? T["Version {0}", version.Number].Value : T["Version"].Value;
    }

    private async Task<IActionResult?> OpenAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } answer)
        {
            return answer;
        }

        if (!MayPreview)
        {
            return Forbid();
        }

        (Versions, Links) = (await versions.ListAsync(Id, ct), await links.ListAsync(Id, ct));
        return null;
    }
}
