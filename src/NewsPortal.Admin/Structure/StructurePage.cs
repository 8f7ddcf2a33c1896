using Microsoft.AspNetCore.Mvc.Filters;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Structure;

/// <summary>A screen about something that stands on every page: who may change it in one section alone may not change it here.</summary>
public abstract class StructurePage(Newsroom newsroom, CurrentSession current, Permission permission) : WorkPage(newsroom, current)
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!Current.Access.May(permission, SiteKey))
        {
            context.Result = Forbid();
        }
    }
}
