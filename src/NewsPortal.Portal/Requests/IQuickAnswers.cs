using Microsoft.AspNetCore.Http.Features;

namespace NewsPortal.Portal.Requests;

/// <summary>Answers that are ready: given before the application sees the request, at a fraction of its price.</summary>
public interface IQuickAnswers
{
    /// <summary>Answers the request, or leaves it, untouched, to the application.</summary>
    /// <returns>Null when it is left to the application; a task that ends with the answer otherwise.</returns>
    Task? TryAnswer(IFeatureCollection request);
}
