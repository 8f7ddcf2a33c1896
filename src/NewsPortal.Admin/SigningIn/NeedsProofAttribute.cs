using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.People.SigningIn;

namespace NewsPortal.Admin.SigningIn;

/// <summary>
/// What a screen's forms do needs a proof that it is still the same person, not older than a quarter of an hour. Where it
/// is older, a screen asks for one and sends the form on with it: nothing that was typed is lost. Files are not carried.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsProofAttribute : Attribute, IAsyncPageFilter
{
    /// <summary>The field that holds password or code.</summary>
    public const string Field = "ChungMinh";

    /// <summary>The only handler of the screen that needs it: <c>Replace</c> for <c>OnPostReplaceAsync</c>; null for all.</summary>
    public string? Handler { get; set; }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            || (Handler is not null && context.HandlerMethod?.Name != Handler))
        {
            await next();
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var services = http.RequestServices;
        var current = services.GetRequiredService<CurrentSession>();
        var isProven = services.GetRequiredService<Sessions>().IsProven(current.Session!);
        var proof = form[Field].ToString();
        if (!isProven && proof.Length > 0 && await ProveAsync(services, current, proof, http.RequestAborted))
        {
            isProven = true;
        }

        if (isProven)
        {
            await next();
            return;
        }

        context.Result = Ask(context, form, wasWrong: proof.Length > 0);
    }

    internal static async Task<bool> ProveAsync(IServiceProvider services, CurrentSession current, string proof, CancellationToken ct)
    {
        if (!await services.GetRequiredService<SignInDesk>().ProveAsync(current.Session!, proof, ct))
        {
            return false;
        }

        current.Session = current.Session! with { ProvenAt = services.GetRequiredService<TimeProvider>().GetUtcNow() };
        return true;
    }

    private static ViewResult Ask(PageHandlerExecutingContext context, IFormCollection form, bool wasWrong)
    {
        var request = context.HttpContext.Request;
        var fields = form.Where(f => f.Key != Field && f.Key != "__RequestVerificationToken")
            .SelectMany(f => f.Value.Select(v => (f.Key, v ?? ""))).ToList();
        var shape = new ProofShape(request.Path + request.QueryString, fields, wasWrong);
        return new ViewResult
        {
            ViewName = "/Pages/Shared/_Proof.cshtml",
            ViewData = new ViewDataDictionary<ProofShape>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = shape },
        };
    }
}
