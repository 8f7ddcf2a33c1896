namespace NewsPortal.Portal.Theming;

/// <summary>Markup that is written as it is; whoever makes it answers for its safety. Null writes nothing.</summary>
public readonly record struct SafeHtml(string? Text)
{
    public static SafeHtml None => default;
}
