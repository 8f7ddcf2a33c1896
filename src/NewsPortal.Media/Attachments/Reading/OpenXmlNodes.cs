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
}
