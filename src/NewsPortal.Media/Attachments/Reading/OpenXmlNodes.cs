using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>The elements of a part one by one, as states of one reader.</summary>
internal static class OpenXmlNodes
{
    /// <summary>Leaves out what stands a second time for programs that do not know the first form.</summary>
    internal static IEnumerable<OpenXmlReader> Of(OpenXmlPart part, CancellationToken ct)
    {
        using var reader = OpenXmlReader.Create(part);
        var more = reader.Read();
        while (more)
        {
            ct.ThrowIfCancellationRequested();
            if (reader.ElementType == typeof(AlternateContentFallback) && reader.IsStartElement)
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            yield return reader;
            more = reader.Read();
        }
    }

    /// <returns>The part that the element names by <c>r:id</c>; null when there is none.</returns>
    internal static OpenXmlPart? Target(OpenXmlReader element, OpenXmlPart source)
    {
        var id = element.Attributes.FirstOrDefault(a => a is { LocalName: "id", NamespaceUri: [_, ..] }).Value;
        return id is not null && source.TryGetPartById(id, out var part) ? part : null;
    }
}
