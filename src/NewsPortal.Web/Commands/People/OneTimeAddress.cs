using System.Globalization;
using NewsPortal.Admin.Frame;
using NewsPortal.People.Links;
using NewsPortal.Sites;

namespace NewsPortal.Web.Commands.People;

/// <summary>One-time links as the command line prints them.</summary>
internal static class OneTimeAddress
{
    /// <summary>Makes them on the portal's configured address; else on the one it usually listens on.</summary>
    internal static async Task<Func<LinkPurpose, string, string>> LinksAsync(IServiceProvider services, CancellationToken ct) =>
        NewsroomAddress.LinksFrom(
            await new NewsroomAddress(services.GetRequiredService<SiteDirectory>()).BaseAsync(ct) ?? ListenAddress.Usual);

    internal static string Sentence(string what, IssuedLink link) =>
        $"{what}, once, until {link.ExpiresAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC: {link.Address}";

    /// <summary>Makes the first administrator's link where nobody administers the installation.</summary>
    internal static async Task<string?> FirstAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var invitations = scope.ServiceProvider.GetRequiredService<Invitations>();
        return await invitations.IsAdministratorMissingAsync(ct)
            ? Sentence("First administrator", await invitations.InviteFirstAsync(await LinksAsync(services, ct), ct)) : null;
    }
}
