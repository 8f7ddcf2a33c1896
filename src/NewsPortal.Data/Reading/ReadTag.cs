namespace NewsPortal.Data.Reading;

/// <summary>Names what a stored page was made from, so that a change can find the pages it concerns.</summary>
public readonly record struct ReadTag(string Text)
{
    public static ReadTag Item(string id) => new($"item:{id}");

    public static ReadTag List(string site, string key) => new($"list:{site}/{key}");

    public static ReadTag Route(string site, string path) => new($"route:{site}/{path}");

    public static ReadTag Site(string site) => new($"site:{site}");

    public static ReadTag Asset(string path) => new($"asset:{path}");

    public override string ToString() => Text;
}
