using Microsoft.AspNetCore.Authorization;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.SigningIn;

/// <summary>
/// Opens a screen or an endpoint to those only who hold a permission on the site of its address (<c>{site}</c>), or on all
/// sites where it names none. Others are answered 403.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayAttribute(Permission permission) : AuthorizeAttribute(PolicyOf(permission))
{
    public Permission Permission => permission;

    internal static string PolicyOf(Permission permission) => "may:" + permission;
}
