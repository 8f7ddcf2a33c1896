namespace NewsPortal.Data.Audit;

/// <summary>Who acts, and from where.</summary>
/// <param name="Id">A person's id, or the name of what acts by itself: <c>schedule</c>, <c>command</c>.</param>
/// <param name="Name">For people to read; a copy, so that it still says who it was when the person is gone.</param>
/// <param name="Address">The network address of the request; null for what acts inside this machine.</param>
public sealed record Actor(string Id, string Name, string? Address = null)
{
    /// <summary>The portal's own background work.</summary>
    public static readonly Actor System = new("system", "NewsPortal");
}
