using System.Xml.Linq;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;
using Xunit;

namespace NewsPortal.Tests.Admin.Files;

public sealed class RefusalWordsTests
{
    [Fact]
    public void Every_reason_to_refuse_a_file_has_its_vietnamese_sentence()
    {
        var words = XDocument.Load(Support.Repository.Path("src", "NewsPortal.Admin", "Words", "Interface.vi.resx")).Root!
            .Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
        var keys = Enum.GetNames<PictureFault>().Select(f => "refused.picture." + f).Concat(Enum.GetNames<AttachmentFault>().Select(f => "refused.file." + f));

        Assert.DoesNotContain(keys, key => words.GetValueOrDefault(key)?.EndsWith('.') is not true);
    }
}
