using System.Text;
using System.Xml;

namespace NewsPortal.Media.Attachments.Packages;

/// <summary>Reads one XML part of a document and refuses what would act or fetch when the document is opened.</summary>
internal sealed class XmlPart(string name, Inflation inflation)
{
    private const int MaxFieldChars = 65_536;
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Svg = "http://www.w3.org/2000/svg";

    // Linked pictures, workbooks and hyperlinks are everyday; these load code or whole documents.
    private static readonly string[] Loading = ["/attachedTemplate", "/oleObject", "/frame", "/subDocument"];

    private static readonly string[] Macros = ["vnd.sun.star.script:", "macro:"];

    private static readonly HashSet<string> DdeElements = ["ddeLink", "dde-source", "dde-connection-decl", "dde-link"];

    private readonly StringBuilder _field = new();

    /// <param name="isInArchive">True refuses drawings and pages too, which a browser would run when a reader opens them.</param>
    internal void Check(Stream xml, bool isInArchive)
    {
        var isInstruction = false;
        foreach (var node in SafeXml.Nodes(xml))
        {
            if (node.NodeType == XmlNodeType.Element)
            {
                CheckElement(node, isInArchive);
                isInstruction = node.LocalName == "instrText" && !node.IsEmptyElement;
            }
            else if (node.NodeType == XmlNodeType.EndElement)
            {
                isInstruction = false;
            }
            else if (isInstruction && node.HasValue && _field.Length < MaxFieldChars)
            {
                _field.Append(node.Value);
            }
        }
    }

    private void CheckElement(XmlReader element, bool isInArchive)
    {
        if (DdeElements.Contains(element.LocalName))
        {
            throw new AttachmentRefusedException(AttachmentFault.ActiveContent, "DDE");
        }

        if (element.LocalName == "encryption-data")
        {
            throw new AttachmentRefusedException(AttachmentFault.Encrypted);
        }

        if (isInArchive ? element.NamespaceURI is Xhtml or Svg || element.LocalName is "html" or "script"
            : element.NamespaceURI == Xhtml && element.LocalName is "html" or "script")
        {
            throw new AttachmentRefusedException(AttachmentFault.ActiveContent, name);
        }

        switch (element.LocalName)
        {
            case "Relationship":
                inflation.CountRelationship();
                CheckRelationship(element);
                break;
            case "fldSimple":
                CheckField(Attribute(element, "instr"));
                break;
            case "fldChar":
                CheckField(_field.ToString());
                _field.Clear();
                break;
        }

        for (var more = element.MoveToFirstAttribute(); more; more = element.MoveToNextAttribute())
        {
            if (Macros.Any(m => element.Value.StartsWith(m, StringComparison.OrdinalIgnoreCase)))
            {
                throw new AttachmentRefusedException(AttachmentFault.Macros, name);
            }
        }

        element.MoveToElement();
    }

    private static void CheckRelationship(XmlReader element)
    {
        var type = Attribute(element, "Type");
        if (type.EndsWith("/aFChunk", StringComparison.OrdinalIgnoreCase))
        {
            throw new AttachmentRefusedException(AttachmentFault.ActiveContent, Attribute(element, "Target"));
        }

        if (Attribute(element, "TargetMode").Equals("External", StringComparison.OrdinalIgnoreCase)
            && Loading.Any(l => type.EndsWith(l, StringComparison.OrdinalIgnoreCase))
            && !IsOnOwnDrive(Attribute(element, "Target")))
        {
            throw new AttachmentRefusedException(AttachmentFault.ExternalContent, Attribute(element, "Target"));
        }
    }

    // Word notes where the author's own template lies (file:///C:\Users\…\Normal.dotm). It is not there for readers, and
    // refusing it would refuse the papers of every office with a letterhead.
    private static bool IsOnOwnDrive(string target)
    {
        var path = target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase) ? target[8..] : target;
        return path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is '\\' or '/';
    }

    private static void CheckField(string instruction)
    {
        var command = instruction.AsSpan().TrimStart();
        var end = command.IndexOfAnyExceptInRange('A', 'z');
        command = end < 0 ? command : command[..end];
        if (command.Equals("DDE", StringComparison.OrdinalIgnoreCase) || command.Equals("DDEAUTO", StringComparison.OrdinalIgnoreCase))
        {
            throw new AttachmentRefusedException(AttachmentFault.ActiveContent, "DDE");
        }
    }

    private static string Attribute(XmlReader element, string localName)
    {
        var value = "";
        for (var more = element.MoveToFirstAttribute(); more; more = element.MoveToNextAttribute())
        {
            value = element.LocalName == localName ? element.Value : value;
        }

        element.MoveToElement();
        return value;
    }
}
