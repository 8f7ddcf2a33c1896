using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using Xunit;

namespace NewsPortal.Tests.Content;

public sealed class RequiredFieldsTests
{
    private static readonly DefinitionSet Set = DefinitionSet.From(
    [
        Record(DefinitionKind.Type, "Project", """
            {"Name": "Project", "ContentTypePartDefinitionRecords": [{"PartName": "Project", "Name": "Project"}, {"PartName": "BagPart", "Name": "Milestones"}]}
            """),
        Record(DefinitionKind.Type, "Milestone", """{"Name": "Milestone", "ContentTypePartDefinitionRecords": [{"PartName": "Milestone", "Name": "Milestone"}]}"""),
        Record(DefinitionKind.Part, "Project", """
            {"Name": "Project", "ContentPartFieldDefinitionRecords": [
             {"FieldName": "TextField", "Name": "Code", "Settings": {"ContentPartFieldSettings": {"DisplayName": "Mã"}, "TextFieldSettings": {"Required": true}}},
             {"FieldName": "TaxonomyField", "Name": "Sections", "Settings": {"TaxonomyFieldSettings": {"Required": true}}},
             {"FieldName": "NumericField", "Name": "Cost", "Settings": {"NumericFieldSettings": {"Required": true}}},
             {"FieldName": "TextField", "Name": "Hint", "Settings": {"TextFieldSettings": {"Required": false}}}]}
            """),
        Record(DefinitionKind.Part, "Milestone", """
            {"Name": "Milestone", "ContentPartFieldDefinitionRecords": [
             {"FieldName": "DateField", "Name": "Day", "Settings": {"ContentPartFieldSettings": {"DisplayName": "Ngày"}, "DateFieldSettings": {"Required": true}}}]}
            """),
    ]);

    [Theory]
    [InlineData("{}", "Project.Code", "Project.Sections", "Project.Cost")]
    [InlineData("""{"Project": {"Code": {"Text": " "}, "Sections": {"TermContentItemIds": []}, "Cost": {"Value": null}}}""", "Project.Code", "Project.Sections", "Project.Cost")]
    [InlineData("""{"Project": {"Code": {"Text": "A"}, "Sections": {"TermContentItemIds": ["x"]}, "Cost": {"Value": 0}}}""")]
    [InlineData("""{"Project": {"Code": 5, "Sections": "x", "Cost": []}}""", "Project.Code", "Project.Sections", "Project.Cost")]
    public void What_is_asked_for_and_empty_is_missing(string document, params string[] missing) =>
        Assert.Equal(missing, new RequiredFields(Set).Missing((JsonObject)JsonNode.Parse(document)!, "Project"));

    [Fact]
    public void Rows_are_looked_into_and_a_place_has_the_name_that_people_know()
    {
        var document = (JsonObject)JsonNode.Parse("""
            {"Project": {"Code": {"Text": "A"}, "Sections": {"TermContentItemIds": ["x"]}, "Cost": {"Value": 1}},
             "Milestones": {"ContentItems": [{"ContentType": "Milestone", "Milestone": {"Day": {"Value": "2023-10-25"}}}, {"ContentType": "Milestone"}, {"ContentType": "Unknown"}, 7]}}
            """)!;

        Assert.Equal(["Milestones[1].Milestone.Day"], new RequiredFields(Set).Missing(document, "Project"));
        Assert.Equal(("Ngày", "Mã"), (Set.LabelOf("Milestones[1].Milestone.Day"), Set.LabelOf("Project.Code")));
        Assert.Equal((null, null), (Set.LabelOf("TitlePart.Title"), Set.LabelOf("x")));
        Assert.Empty(new RequiredFields(Set).Missing([], "Unknown"));
    }

    private static DefinitionRecord Record(DefinitionKind kind, string name, string data) => new() { SiteKey = "", Kind = kind, Name = name, Data = data };
}
