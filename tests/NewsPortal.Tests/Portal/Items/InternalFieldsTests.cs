using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Lists;
using NewsPortal.Media.Storage;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Portal.Items;

/// <summary>A site whose every field is internal, of types that the portal draws in its own way and of one it does not know.</summary>
public sealed class InternalFieldsTests
{
    private const string Site = "kin";
    private const string Target = "01hzzzzzzzzzzzzzz000000901";
    private const string Term = "01hzzzzzzzzzzzzzz000000902";
    private const string Picture = "kin/hinh-kin.webp";
    private const string Paper = "kin/giay-kin.csv";

    private static readonly string[] Types =
        ["Article", "Meeting", "Project", "Announcement", "Document", "Video", "Album", "Page", "Organisation", "Place", "Person", "WebLink", "Moi"];

    [Fact]
    public async Task No_internal_value_of_any_kind_reaches_a_page_a_list_or_a_machine()
    {
        await using var portal = await StartAsync(isInternal: true);
        await ShowsNothingAsync(portal);
    }

    [Fact]
    public async Task Nor_after_the_fields_have_become_internal()
    {
        await using var portal = await StartAsync(isInternal: false, thenInternal: true);
        await ShowsNothingAsync(portal);
        Assert.Equal(2, await portal.InSessionAsync(db => db.Set<ContentVersion>().CountAsync(v => v.ItemId == Id(0))));
        Assert.Equal(
            await portal.InSessionAsync(db => db.Set<ContentVersion>().Where(v => v.ItemId == Id(0) && v.State == VersionState.Draft).Select(v => v.Id).SingleAsync()),
            await portal.InSessionAsync(db => db.Set<ContentItem>().Where(i => i.Id == Id(0)).Select(i => i.LatestVersionId).SingleAsync()));
    }

    [Fact]
    public async Task The_same_values_are_on_the_pages_when_the_fields_are_public()
    {
        await using var portal = await StartAsync(isInternal: false);
        var all = new System.Text.StringBuilder();
        foreach (var path in Pages)
        {
            all.Append((await FollowAsync(portal, path)).Text);
        }

        Assert.All(Planted, planted => Assert.Contains(planted, all.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_an_internal_field_points_to_still_counts_as_used()
    {
        await using var portal = await StartAsync(isInternal: true);
        var used = await portal.InSessionAsync(db => db.Set<ItemLink>()
            .Where(l => l.ItemId == Id(12)).Select(l => l.TargetId).ToListAsync());

        Assert.Contains(Target, used);
        Assert.Contains(Picture, used);
    }

    private static async Task ShowsNothingAsync(TestPortal portal)
    {
        var paths = Pages.ToList();
        for (var type = 0; type < Types.Length; type++)
        {
            paths.Add(await portal.PreviewPathAsync(Site, Id(type)));
        }

        foreach (var path in paths)
        {
            var page = await FollowAsync(portal, path);
            Assert.All(Planted, planted => Assert.False(
                page.Text.Contains(planted, StringComparison.OrdinalIgnoreCase), $"{planted} on {page}"));
        }

        Assert.Equal(0, await portal.InSessionAsync(db => db.Set<ListEntry>().CountAsync(e => e.List == Target || e.List == Term)));
    }

    // As each kind of field shows its value; a picture by what is made of it.
    private static readonly string[] Planted =
        ["KÍN-CHỮ", "KÍN-HTML", "KÍN-MARKDOWN", "987.654", "19/7/2031", "20/8/2032", "21:34", "kin.example/dia-chi", "KÍN-NHÃN",
         PictureKey, "giay-kin", "ĐÍCH KÍN", "MỤC KÍN", "KÍN-NHIỀU", "kin-video", "12.345678"];

    private static string PictureKey => MediaKeys.Picture(
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.Path("recipes", "anh", "phong-hop.webp")))));

    private static IEnumerable<string> Pages =>
        ((string[])["tin-bai", "hoi-nghi", "du-an", "thong-bao", "van-ban", "video", "hinh-anh", "tac-gia", ""])
            .Concat(Types.Select((_, i) => Id(i)[^8..])).Select(p => $"/{Site}/{p}");

    private static string Id(int type) => $"01hzzzzzzzzzzzzzz000000{type:000}";

    private static async Task<Answer> FollowAsync(TestPortal portal, string path)
    {
        var answer = await portal.AskAsync(path);
        answer = answer.Status == HttpStatusCode.MovedPermanently ? await portal.AskAsync(answer.Header("location")!) : answer;
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    private static Task<TestPortal> StartAsync(bool isInternal, bool thenInternal = false) => TestPortal.StartAsync(prepare: async folder =>
    {
        await ImportAsync(folder, isInternal);
        await TestPortal.MakePicturesAsync(folder);
        if (thenInternal)
        {
            await ImportAsync(folder, isInternal: true, onlyDefinitions: true);
        }
    });

    private static async Task ImportAsync(string folder, bool isInternal, bool onlyDefinitions = false)
    {
        var definitions = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(Repository.Path("recipes", "types.recipe.json")))!["steps"]![0]!.DeepClone();
        AddTypeWithEveryField(definitions);
        foreach (var field in definitions["ContentParts"]!.AsArray().SelectMany(p => p!["ContentPartFieldDefinitionRecords"]!.AsArray()))
        {
            var settings = field!["Settings"] as JsonObject ?? [];
            settings["NewsPortalFieldSettings"] = new JsonObject { ["Internal"] = isInternal };
            field["Settings"] = settings.DeepClone();
        }

        var file = Path.Combine(folder, "kin.json");
        await File.WriteAllBytesAsync(Path.Combine(folder, "hinh.webp"), await File.ReadAllBytesAsync(Repository.Path("recipes", "anh", "phong-hop.webp")));
        await File.WriteAllTextAsync(Path.Combine(folder, "giay.csv"), "a,b\n1,2\n");
        JsonArray steps = onlyDefinitions
            ? [new JsonObject { ["name"] = "Content", ["data"] = new JsonArray(Draft()) }, definitions]
            : [Settings(), definitions,
                new JsonObject { ["name"] = "media", ["Files"] = new JsonArray(MediaFile(Picture, "hinh.webp"), MediaFile(Paper, "giay.csv")) },
                new JsonObject { ["name"] = "Content", ["data"] = Items(definitions) }];
        await File.WriteAllTextAsync(file, new JsonObject { ["steps"] = steps }.ToJsonString());
        await TestPortal.RunCommandAsync(folder, "import", file, "--site", Site);
    }

    private static JsonObject Settings() => new()
    {
        ["name"] = "Sites",
        ["Sites"] = new JsonArray(new JsonObject
        {
            ["Key"] = Site,
            ["Name"] = "Trang kín",
            ["Prefix"] = Site,
            ["Home"] = new JsonArray(new JsonObject
            {
                ["Layout"] = "full",
                ["Blocks"] = new JsonArray([.. ((string[])["docs:Document", "links:WebLink", "projects:Project", "measures:Project", "cards:Article,Video,Album"])
                    .Select(b => b.Split(':')).Select(b => (JsonNode)new JsonObject { ["Kind"] = b[0], ["Title"] = b[0], ["List"] = $"type:{b[1]}", ["Count"] = 9 })]),
            }),
        }),
    };

    private static JsonObject Draft()
    {
        var draft = Item(Types[0], Id(0), "Bản thảo");
        draft["ContentItemVersionId"] = Id(0).Replace('z', 'w');
        draft["Published"] = false;
        return draft;
    }

    private static JsonObject MediaFile(string path, string source) => new() { ["TargetPath"] = path, ["SourcePath"] = source };

    private static void AddTypeWithEveryField(JsonObject definitions)
    {
        definitions["ContentTypes"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["Name"] = "Moi",
            ["Settings"] = new JsonObject
            {
                ["NewsPortalTypeSettings"] = new JsonObject
                {
                    ["Lists"] = new JsonArray("all", "type"),
                    ["Columns"] = new JsonObject { ["Summary"] = "Moi.TextField", ["Picture"] = "Moi.MediaField", ["Section"] = "Moi.TaxonomyField" },
                },
            },
            ["ContentTypePartDefinitionRecords"] = new JsonArray(Named("TitlePart"), Named("Moi")),
        });
        definitions["ContentParts"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["Name"] = "Moi",
            ["ContentPartFieldDefinitionRecords"] = new JsonArray([.. Values.Keys.Select(kind => (JsonNode)new JsonObject { ["FieldName"] = kind, ["Name"] = kind })]),
        });

        static JsonNode Named(string part) => new JsonObject { ["PartName"] = part, ["Name"] = part };
    }

    private static JsonArray Items(JsonObject definitions)
    {
        var items = new JsonArray(
            Item("Organisation", Target, "ĐÍCH KÍN"),
            new JsonObject
            {
                ["ContentItemId"] = "01hzzzzzzzzzzzzzz000000903",
                ["ContentType"] = "Taxonomy",
                ["DisplayText"] = "Chuyên mục",
                ["TaxonomyPart"] = new JsonObject { ["Terms"] = new JsonArray(Item("Section", Term, "MỤC KÍN")) },
            });
        for (var i = 0; i < Types.Length; i++)
        {
            var item = Item(Types[i], Id(i), $"Mẫu {Types[i]}");
            foreach (var part in Type(definitions, Types[i])["ContentTypePartDefinitionRecords"]!.AsArray())
            {
                var (partName, name) = ((string)part!["PartName"]!, (string)part["Name"]!);
                if (partName == "BagPart")
                {
                    item[name] = new JsonObject
                    {
                        ["ContentItems"] = new JsonArray([.. part["Settings"]!["BagPartSettings"]!["ContainedContentTypes"]!.AsArray()
                            .Select(t => (JsonNode)Filled(definitions, Item((string)t!, null, null)))]),
                    };
                }
            }

            items.Add((JsonNode)Filled(definitions, item));
        }

        return items;
    }

    private static JsonObject Filled(JsonObject definitions, JsonObject item)
    {
        var type = (string)item["ContentType"]!;
        var part = definitions["ContentParts"]!.AsArray().First(p => (string)p!["Name"]! == type)!;
        item[type] = new JsonObject(part["ContentPartFieldDefinitionRecords"]!.AsArray()
            .Select(f => KeyValuePair.Create((string)f!["Name"]!, Values[(string)f["FieldName"]!]((string)f["Name"]!))));
        return item;
    }

    private static JsonNode Type(JsonObject definitions, string name) =>
        definitions["ContentTypes"]!.AsArray().First(t => (string)t!["Name"]! == name)!;

    private static readonly Dictionary<string, Func<string, JsonNode?>> Values = new()
    {
        ["TextField"] = name => new JsonObject { ["Text"] = name is "Kind" ? "plan" : name is "Work" ? "text" : "KÍN-CHỮ" },
        ["HtmlField"] = _ => new JsonObject { ["Html"] = "<p>KÍN-HTML</p>" },
        ["MarkdownField"] = _ => new JsonObject { ["Markdown"] = "KÍN-MARKDOWN" },
        ["NumericField"] = _ => new JsonObject { ["Value"] = 987654 },
        ["DateField"] = _ => new JsonObject { ["Value"] = "2031-07-19" },
        ["DateTimeField"] = _ => new JsonObject { ["Value"] = "2032-08-20T02:03:00Z" },
        ["TimeField"] = _ => new JsonObject { ["Value"] = "21:34:00" },
        ["BooleanField"] = name => new JsonObject { ["Value"] = name != "NotPublic" },
        ["LinkField"] = _ => new JsonObject { ["Url"] = "https://kin.example/dia-chi", ["Text"] = "KÍN-NHÃN" },
        ["MediaField"] = name => new JsonObject { ["Paths"] = new JsonArray(name is "Attachments" or "Files" or "File" ? Paper : Picture), ["MediaTexts"] = new JsonArray("KÍN-CHỮ") },
        ["ContentPickerField"] = _ => new JsonObject { ["ContentItemIds"] = new JsonArray(Target) },
        ["TaxonomyField"] = _ => new JsonObject { ["TermContentItemIds"] = new JsonArray(Term) },
        ["MultiTextField"] = _ => new JsonObject { ["Values"] = new JsonArray("KÍN-NHIỀU") },
        ["YoutubeField"] = _ => new JsonObject { ["RawAddress"] = "https://youtu.be/kin-video" },
        ["GeoPointField"] = _ => new JsonObject { ["Latitude"] = 12.345678, ["Longitude"] = 107.5 },
    };

    private static JsonObject Item(string type, string? id, string? title)
    {
        var item = new JsonObject { ["ContentType"] = type, ["CreatedUtc"] = new DateTime(2024, 5, 6).ToString("s", CultureInfo.InvariantCulture) + "Z" };
        if (id is not null)
        {
            item["ContentItemId"] = id;
            item["ContentItemVersionId"] = id.Replace('z', 'v');
            item["TitlePart"] = new JsonObject { ["Title"] = title };
        }

        return item;
    }
}
