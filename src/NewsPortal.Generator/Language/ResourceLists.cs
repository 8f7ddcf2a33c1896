namespace NewsPortal.Generator.Language;

/// <summary>Reads the embedded word lists: a "# name" line, then entries with commas between them.</summary>
internal static class ResourceLists
{
    public static IReadOnlyDictionary<string, string[]> Read(string name) =>
        Sections(name).ToDictionary(
            section => section.Heading,
            section => Split(string.Join(',', section.Lines)));

    /// <summary>The headings of a resource in order, each with the lines under it.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Sections(string name)
    {
        string? heading = null;
        var lines = new List<string>();
        foreach (var line in Lines(name))
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (heading is not null)
            {
                yield return (heading, lines);
            }

            heading = line[2..];
            lines = [];
        }

        if (heading is not null)
        {
            yield return (heading, lines);
        }
    }

    public static string[] Split(string line) =>
        line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(ResourceLists).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
