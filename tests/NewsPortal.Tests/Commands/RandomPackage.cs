using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsPortal.Tests.Commands;

/// <summary>A content package as nobody would write it: everything the format allows, known to the portal or not.</summary>
internal sealed class RandomPackage(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "[js: uuid()]", "[js: variables('x')]", "[file: text('a.html')]", "[Ảnh: TTXVN]", "[Ảnh]", "Đề án số 06/ĐA-UBND",
        "Tie\u0302\u0301ng Vie\u0323\u0302t", "𝐇𝐨̣̂𝐢 𝐧𝐠𝐡𝐢̣", "a\u0000b", "dòng một\r\n\tdòng hai", "<p class=\"x\">Chữ &amp; <b>đậm</b></p>", "</script><!--",
        "C:\\Tài liệu\\\"mới\"", "\u2028\u00a0\u200b\ufeff", "👩‍👩‍👧", "null", "true", "1.10", "2023-10-25T00:00:00+07:00", "~/gioi-thieu", "item:4a",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1.10", "1e400", "-1.5E-320", "12345678901234567890.123", "9007199254740993", "0.1000000000000000000000001", "1E+2",
    ];

    private readonly Random _random = new(seed);
    private int _ids;

    internal JsonObject Make() => new()
    {
        ["name"] = "",
        ["steps"] = new JsonArray(
        [
            Definitions(),
            .. Enumerable.Range(0, _random.Next(4)).Select(i => UnknownStep(i)),
            Settings(),
            new JsonObject
            {
                ["name"] = "Content",
                ["data"] = new JsonArray([.. Enumerable.Range(0, 1 + _random.Next(30)).Select(Item)]),
            },
        ]),
    };

    private static JsonObject Definitions() => (JsonObject)JsonNode.Parse(
        """
        {"name":"ContentDefinition","ContentTypes":[
          {"Name":"Bài","DisplayName":"Bài","Settings":{"ContentTypeSettings":{"Creatable":true},"Lạ":{"Số":1.10}},"ContentTypePartDefinitionRecords":[
            {"PartName":"TitlePart","Name":"TitlePart","Settings":{}},{"PartName":"HtmlBodyPart","Name":"HtmlBodyPart","Settings":{}},
            {"PartName":"AutoroutePart","Name":"AutoroutePart","Settings":{}},{"PartName":"AliasPart","Name":"AliasPart","Settings":{}},
            {"PartName":"BagPart","Name":"Túi","Settings":{"BagPartSettings":{"ContainedContentTypes":["Đoạn"]}}},
            {"PartName":"FlowPart","Name":"FlowPart","Settings":{}},{"PartName":"Bài","Name":"Bài","Settings":{}}]},
          {"Name":"Đoạn","DisplayName":"Đoạn","Settings":{"ContentTypeSettings":{"Stereotype":"Widget"}},"ContentTypePartDefinitionRecords":[
            {"PartName":"HtmlBodyPart","Name":"HtmlBodyPart","Settings":{}},{"PartName":"FlowPart","Name":"FlowPart","Settings":{}}]},
          {"Name":"Bộ từ","DisplayName":"Bộ từ","Settings":{},"ContentTypePartDefinitionRecords":[
            {"PartName":"TitlePart","Name":"TitlePart","Settings":{}},{"PartName":"TaxonomyPart","Name":"TaxonomyPart","Settings":{}}]}],
         "ContentParts":[{"Name":"Bài","Settings":{},"ContentPartFieldDefinitionRecords":[
            {"FieldName":"TextField","Name":"Tóm tắt","Settings":{}},{"FieldName":"HtmlField","Name":"Khung","Settings":{}},
            {"FieldName":"ContentPickerField","Name":"Liên quan","Settings":{}},{"FieldName":"NumericField","Name":"Số","Settings":{}},
            {"FieldName":"MediaField","Name":"Ảnh","Settings":{}},{"FieldName":"KhôngBiếtField","Name":"Lạ","Settings":{}}]}]}
        """)!;

    private JsonObject UnknownStep(int index)
    {
        var step = Members(3, 12);
        step["name"] = (string[])["Lucene", "Workflow", "Bước lạ", "Queries"] is var names ? names[_random.Next(names.Length)] : "";
        step["Nội dung"] = index;
        return step;
    }

    private JsonObject Settings()
    {
        var step = Members(2, 6);
        step["name"] = "Settings";
        return step;
    }

    private JsonNode Item(int index)
    {
        var type = (string[])["Bài", "Bài", "Bài", "Bộ từ", "Loại chưa ai biết"] is var types ? types[_random.Next(types.Length)] : "";
        var item = new JsonObject { ["ContentType"] = type, ["Dấu"] = index };
        if (Chance(70))
        {
            item["ContentItemId"] = NewId();
            item["ContentItemVersionId"] = NewId();
        }

        AddEnvelope(item);
        item["TitlePart"] = new JsonObject { ["Title"] = Scalar() };
        item["AutoroutePart"] = new JsonObject { ["Path"] = Chance(50) ? $"bai-{index}" : null, ["SetHomepage"] = false };
        item["AliasPart"] = Chance(50) ? new JsonObject { ["Alias"] = $"bai-{index}" } : null;
        item["HtmlBodyPart"] = new JsonObject { ["Html"] = Chance(80) ? Text() : null };
        item["Bài"] = Fields();
        item["Túi"] = new JsonObject { ["ContentItems"] = Inner(0) };
        item["FlowPart"] = new JsonObject { ["Widgets"] = Inner(0), ["Lạ"] = Any(3) };
        item["TaxonomyPart"] = type == "Bộ từ" ? new JsonObject { ["TermContentType"] = "Từ", ["Terms"] = Terms(0) } : null;
        item["Phần lạ"] = Any(4);
        item["Sâu"] = Deep(20 + _random.Next(120));
        return Shuffled(item);
    }

    private void AddEnvelope(JsonObject item)
    {
        item["DisplayText"] = Chance(80) ? Text() : null;
        item["Owner"] = Chance(50) ? Text() : null;
        if (Chance(60))
        {
            (item["Published"], item["Latest"]) = (true, true);
        }
        else if (Chance(50))
        {
            (item["Published"], item["Latest"]) = (false, true);
        }

        foreach (var name in (string[])["ModifiedUtc", "PublishedUtc", "CreatedUtc"])
        {
            if (Chance(60))
            {
                item[name] = (string[])["2023-10-25T01:02:03Z", "2023-10-25T01:02:03.1234567Z", "2020-02-29T23:59:59+07:00", "0001-01-01T00:00:00"] is var moments
                    ? moments[_random.Next(moments.Length)] : "";
            }
        }
    }

    private JsonObject Fields() => new()
    {
        ["Tóm tắt"] = new JsonObject { ["Text"] = Text() },
        ["Khung"] = new JsonObject { ["Html"] = Text(), ["Thêm"] = Any(2) },
        ["Liên quan"] = new JsonObject { ["ContentItemIds"] = new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(i => (JsonNode?)$"4{i}")]) },
        ["Số"] = new JsonObject { ["Value"] = Number() },
        ["Ảnh"] = new JsonObject { ["Paths"] = new JsonArray("ảnh/một.jpg"), ["MediaTexts"] = new JsonArray(Text()) },
        ["Lạ"] = Any(3),
    };

    private JsonArray Inner(int depth) => [.. Enumerable.Range(0, _random.Next(depth > 6 ? 1 : 3)).Select(_ =>
    {
        var inner = new JsonObject
        {
            ["ContentType"] = "Đoạn",
            ["HtmlBodyPart"] = new JsonObject { ["Html"] = Text() },
            ["FlowPart"] = new JsonObject { ["Widgets"] = Inner(depth + 1) },
            ["Lạ"] = Any(2),
        };
        return (JsonNode)(Chance(50) ? WithId(inner) : inner);
    })];

    private JsonArray Terms(int depth) => [.. Enumerable.Range(0, _random.Next(depth > 3 ? 1 : 4)).Select(_ => (JsonNode)WithId(new JsonObject
    {
        ["ContentType"] = "Từ",
        ["DisplayText"] = Text(),
        ["Terms"] = Terms(depth + 1),
        ["Lạ"] = Any(2),
    }))];

    private JsonObject WithId(JsonObject item)
    {
        item["ContentItemId"] = NewId();
        return item;
    }

    private JsonNode? Any(int depth) => _random.Next(depth > 0 ? 5 : 3) switch
    {
        0 => Scalar(),
        1 => null,
        2 => Text(),
        3 => Members(depth - 1, 4),
        _ => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Any(depth - 1))]),
    };

    private JsonObject Members(int depth, int most)
    {
        var members = new JsonObject();
        for (var i = _random.Next(most); i > 0; i--)
        {
            members[$"{Text()}{i}"] = Any(depth);
        }

        return members;
    }

    private static JsonNode Deep(int levels)
    {
        JsonNode node = JsonNode.Parse("1.10")!;
        for (var i = 0; i < levels; i++)
        {
            node = i % 2 == 0 ? new JsonObject { ["d"] = node } : new JsonArray(node);
        }

        return node;
    }

    private JsonNode Scalar() => _random.Next(4) switch
    {
        0 => Number(),
        1 => JsonValue.Create(Chance(50)),
        _ => Text(),
    };

    private JsonNode Number() => JsonNode.Parse(Numbers[_random.Next(Numbers.Length)])!;

    private JsonValue Text() => JsonValue.Create(
        Chance(20) ? string.Concat(Enumerable.Repeat(Texts[_random.Next(Texts.Length)], 1 + _random.Next(40))) : Texts[_random.Next(Texts.Length)]);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"4{seed % 1000:D3}x{_ids++:D6}");

    private JsonObject Shuffled(JsonObject item)
    {
        var members = item.ToArray();
        _random.Shuffle(members);
        item.Clear();
        return new JsonObject(members);
    }

    /// <summary>Written with its numbers to the letter.</summary>
    internal static string Write(JsonObject package) => package.ToJsonString(new JsonSerializerOptions { MaxDepth = 300 });
}
