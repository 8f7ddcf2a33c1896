namespace NewsPortal.Admin.Frame;

/// <summary>Where a form may send somebody on to: screens of the newsroom and nowhere else.</summary>
public static class LocalAddress
{
    /// <returns>The address when it is a path of the newsroom; else <paramref name="usual"/>.</returns>
    public static string Or(string? address, string usual) => IsNewsroom(address) ? address! : usual;

    private static bool IsNewsroom(string? address) =>
        address is { Length: > 0 and <= 2048 }
        && (address == NewsroomMiddleware.Prefix
            || (address.StartsWith(NewsroomMiddleware.Prefix, StringComparison.Ordinal) && address[NewsroomMiddleware.Prefix.Length] is '/' or '?'))
        && !address.Any(letter => char.IsControl(letter) || letter == '\\');
}
