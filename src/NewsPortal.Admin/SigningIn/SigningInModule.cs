using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.People;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.SigningIn;

/// <summary>Cookie, session and permissions of the newsroom's requests.</summary>
internal static class SigningInModule
{
    internal static IServiceCollection AddSigningIn(this IServiceCollection services)
    {
        services.AddScoped<CurrentSession>().AddHttpContextAccessor().AddScoped<IAuthorizationHandler, MayAnswer>();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<PeopleOptions>(SessionCookie.Configure);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddAuthorization(options =>
        {
            options.DefaultPolicy = Complete(new AuthorizationPolicyBuilder()).Build();
            foreach (var permission in Enum.GetValues<Permission>())
            {
                foreach (var onWholeSite in (bool[])[false, true])
                {
                    options.AddPolicy(
                        MayAttribute.PolicyOf(permission, onWholeSite), p => Complete(p).AddRequirements(new MayRequirement(permission, onWholeSite)));
                }
            }
        });
        return services;
    }

    private static AuthorizationPolicyBuilder Complete(AuthorizationPolicyBuilder policy) =>
        policy.RequireAuthenticatedUser().RequireClaim(SessionCookie.Complete);
}
