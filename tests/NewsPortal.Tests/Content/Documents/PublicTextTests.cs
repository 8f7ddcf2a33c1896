using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using Xunit;

namespace NewsPortal.Tests.Content.Documents;

public sealed class PublicTextTests
{
    private const string Parts = """
        [{"Name":"Meeting","ContentPartFieldDefinitionRecords":[
           {"FieldName":"TextField","Name":"Venue"},
           {"FieldName":"TextField","Name":"Form","Settings":{"TextFieldPredefinedListEditorSettings":{"Options":[{"name":"Trực tuyến","value":"online"}]}}},
           {"FieldName":"TextField","Name":"Note","Settings":{"NewsPortalFieldSettings":{"Internal":true}}},
           {"FieldName":"HtmlField","Name":"Results"}]},
         {"Name":"Conclusion","ContentPartFieldDefinitionRecords":[
           {"FieldName":"TextField","Name":"Task"},
           {"FieldName":"HtmlField","Name":"Detail"},
           {"FieldName":"BooleanField","Name":"NotPublic","Settings":{"NewsPortalFieldSettings":{"HidesEntry":true}}}]}]
        """;

    private const string Types = """
        [{"Name":"Meeting","ContentTypePartDefinitionRecords":[
           {"PartName":"TitlePart","Name":"TitlePart"},{"PartName":"HtmlBodyPart","Name":"HtmlBodyPart"},{"PartName":"Meeting","Name":"Meeting"},
           {"PartName":"BagPart","Name":"Conclusions"}]},
         {"Name":"Conclusion","ContentTypePartDefinitionRecords":[{"PartName":"Conclusion","Name":"Conclusion"}]}]
        """;

    private const string Item = """
        {"ContentItemId":"a","ContentType":"Meeting","TitlePart":{"Title":"Giao ban"},
         "HtmlBodyPart":{"Html":"<p>Chiều <strong>25/10</strong></p><figure><img src=\"asset:kin.jpg\" alt=\"x\"><figcaption>Em A</figcaption></figure>"},
         "Meeting":{"Venue":{"Text":"Hội trường tầng 2"},"Form":{"Text":"online"},"Note":{"Text":"chỉ trong phòng"},"Results":{"Html":"<p>Đạt 102,6%</p>"}},
         "Conclusions":{"ContentItems":[
           {"ContentType":"Conclusion","Conclusion":{"Task":{"Text":"Việc kín"},"Detail":{"Html":"<p>Chi tiết kín<script></script></p>"},"NotPublic":{"Value":true}}},
           {"ContentType":"Conclusion","Conclusion":{"Task":{"Text":"Rà soát chỉ số"},"Detail":{"Html":"<p>Trước 15/12<script></script></p>"},"NotPublic":{"Value":false}}}]}}
        """;

    [Fact]
    public void Readers_words_are_said_and_no_others()
    {
        var definitions = Definitions();
        var drawn = DrawnHtml.Read(DrawnHtml.From(new DocumentReader(definitions).HtmlSources((JsonObject)JsonNode.Parse(Item)!, "Meeting")).ToJson());
        var item = PublicDocument.Read(Encoding.UTF8.GetBytes(Item), definitions);

        var text = new PublicText(definitions).Of(item, "Meeting", drawn, source => source != "asset:kin.jpg");

        Assert.Equal("Hội trường tầng 2\nTrực tuyến\nRà soát chỉ số\nChiều 25/10\nĐạt 102,6%\nTrước 15/12", text);
    }

    [Theory]
    [InlineData("kin.jpg", "Sau")]
    [InlineData("khac.jpg", "Em A\nẢnh: B\nSau")]
    public void Caption_and_credit_of_a_picture_that_readers_do_not_see_are_not_said(string withheld, string wanted)
    {
        var parts = JsonNode.Parse("""
            [{"Name":"News","ContentPartFieldDefinitionRecords":[{"FieldName":"MediaField","Name":"LeadPicture"},
              {"FieldName":"TextField","Name":"LeadCaption"},{"FieldName":"TextField","Name":"LeadCredit"},{"FieldName":"TextField","Name":"Note"}]}]
            """)!.AsArray();
        var types = JsonNode.Parse("""[{"Name":"News","ContentTypePartDefinitionRecords":[{"PartName":"News","Name":"News"}]}]""")!.AsArray();
        var definitions = DefinitionSet.From(
        [
            .. parts.Select(p => new DefinitionRecord { SiteKey = "", Kind = DefinitionKind.Part, Name = "News", Data = p!.ToJsonString() }),
            .. types.Select(t => new DefinitionRecord { SiteKey = "", Kind = DefinitionKind.Type, Name = "News", Data = t!.ToJsonString() }),
        ]);
        var item = JsonNode.Parse("""
            {"ContentType":"News","News":{"LeadPicture":{"Paths":["kin.jpg"]},"LeadCaption":{"Text":"Em A"},"LeadCredit":{"Text":"Ảnh: B"},"Note":{"Text":"Sau"}}}
            """)!.AsObject();

        Assert.Equal(wanted, new PublicText(definitions).Of(item, "News", DrawnHtml.Read(null), path => path != withheld));
    }

    [Fact]
    public void An_entry_that_readers_do_not_see_leaves_the_others_in_their_places()
    {
        var item = PublicDocument.Read(Encoding.UTF8.GetBytes(Item), Definitions());

        var entries = ContentJson.At(item, "Conclusions", "ContentItems")!.AsArray();
        Assert.Equal("{}", entries[0]!.ToJsonString());
        Assert.Equal("Rà soát chỉ số", ContentJson.Text(ContentJson.At(entries[1], "Conclusion", "Task", "Text")));
    }

    private static DefinitionSet Definitions() => DefinitionSet.From(
        Records(Types, DefinitionKind.Type).Concat(Records(Parts, DefinitionKind.Part)));

    private static IEnumerable<DefinitionRecord> Records(string json, DefinitionKind kind) => JsonSerializer.Deserialize<JsonObject[]>(json)!
        .Select(r => new DefinitionRecord { SiteKey = "", Kind = kind, Name = (string)r["Name"]!, Data = r.ToJsonString() });
}
