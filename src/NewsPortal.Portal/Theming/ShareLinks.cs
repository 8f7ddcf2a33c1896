namespace NewsPortal.Portal.Theming;

/// <summary>Plain links that hand a page's address to somebody else; nothing of theirs runs on our pages.</summary>
public static class ShareLinks
{
    public static string Email(string title, string address) =>
        $"mailto:?subject={Uri.EscapeDataString(title)}&body={Uri.EscapeDataString(address)}";

    public static string Facebook(string address) =>
        $"https://www.facebook.com/sharer/sharer.php?u={Uri.EscapeDataString(address)}";

    public static string Zalo(string address) => $"https://zalo.me/share?url={Uri.EscapeDataString(address)}";
}
