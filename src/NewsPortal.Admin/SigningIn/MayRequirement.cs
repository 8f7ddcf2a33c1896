using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.SigningIn;

/// <summary>
/// Asks for a permission somewhere on the site that the address names, or on all sites where it names none. A screen whose
/// items lie in sections asks again for each; one about the site as a whole asks for the right on all of it.
/// </summary>
internal sealed record MayRequirement(Permission Permission, bool OnWholeSite) : IAuthorizationRequirement;

/// <summary>Answers it from the session of the request.</summary>
internal sealed class MayAnswer(CurrentSession current, IHttpContextAccessor http) : AuthorizationHandler<MayRequirement>
{
    /// <summary>The part of an address that names the site.</summary>
    internal const string Site = "site";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        var site = http.HttpContext?.GetRouteValue(Site) as string;
        if (site is null ? current.Access.May(requirement.Permission, Everywhere.Sites)
            : site != Everywhere.Sites && (requirement.OnWholeSite
                ? current.Access.May(requirement.Permission, site) : current.Access.MaySomewhere(requirement.Permission, site)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
