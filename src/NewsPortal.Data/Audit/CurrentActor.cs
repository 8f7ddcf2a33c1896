namespace NewsPortal.Data.Audit;

/// <summary>Who acts in this request or run; the portal itself until somebody is known.</summary>
public sealed class CurrentActor
{
    public Actor Actor { get; set; } = Actor.System;
}
