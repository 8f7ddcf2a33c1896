using Microsoft.AspNetCore.Authorization;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.SigningIn;

/// <summary>
/// Opens a screen or an endpoint to those only who hold a permission on the site of its address (<c>{site}</c>), or on all
/// sites where it names none. Others are answered 403.
/// </summary>
/// <param name="onWholeSite">True where those who hold it in sections alone stay outside.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayAttribute(Permission permission, bool onWholeSite = false) : AuthorizeAttribute(PolicyOf(permission, onWholeSite))
{
    public Permission Permission => permission;

    public bool OnWholeSite => onWholeSite;

    internal static string PolicyOf(Permission permission, bool onWholeSite = false) => (onWholeSite ? "may-on-site:" : "may:") + permission;
}
