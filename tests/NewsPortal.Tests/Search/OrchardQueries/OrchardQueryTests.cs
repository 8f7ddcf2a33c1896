using System.Text;
using System.Text.Json.Nodes;
using NewsPortal.Search.OrchardQueries;
using Xunit;

namespace NewsPortal.Tests.Search.OrchardQueries;

public sealed class OrchardQueryTests
{
    private const string Text = "Content.ContentItem.FullText";
    private const string Title = "Content.ContentItem.DisplayText";
    private const string Type = "Content.ContentItem.ContentType";
    private const string Moment = "Content.ContentItem.PublishedUtc";

    [Theory]
    [InlineData("fuzzy", """{"fuzzy":{"T":"hoi"}}""")]
    [InlineData("wildcard", """{"wildcard":{"D":"Main*"}}""")]
    [InlineData("regexp", """{"regexp":{"T":".*"}}""")]
    [InlineData("geo_distance", """{"geo_distance":{"distance":"1km"}}""")]
    [InlineData("one member", """{"match_all":{},"match":{"T":"a"}}""")]
    [InlineData("one member", "{}")]
    [InlineData("one member", """{"match":{"T":"a","D":"a"}}""")]
    [InlineData("Article.Subtitle", """{"match":{"Article.Subtitle":"a"}}""")]
    [InlineData("Content.ContentItem.Owner", """{"term":{"Content.ContentItem.Owner":"a"}}""")]
    [InlineData("ContentItemId", """{"term":{"Content.ContentItem.ContentItemId":"4a"}}""")]
    [InlineData("whole titles", """{"term":{"D":"Giới thiệu"}}""")]
    [InlineData("whole titles", """{"prefix":{"D.normalized":"giới"}}""")]
    [InlineData("single words", """{"term":{"T":"hội nghị"}}""")]
    [InlineData("single words", """{"prefix":{"T":"hội ng"}}""")]
    [InlineData("single words", """{"prefix":{"T":""}}""")]
    [InlineData("several groups", """{"bool":{"must":[{"match":{"T":"a b"}},{"match":{"T":"c d"}}]}}""")]
    [InlineData("several groups", """{"bool":{"must":[{"match":{"T":"a b"}},{"prefix":{"T":"c"}}]}}""")]
    [InlineData("several words that begin", """{"bool":{"must":[{"prefix":{"T":"a"}},{"prefix":{"T":"c"}}]}}""")]
    [InlineData("alternatives", """{"bool":{"should":[{"match":{"T":"a"}},{"term":{"Y":"Article"}}]}}""")]
    [InlineData("alternatives", """{"bool":{"should":[{"match_phrase":{"T":"a b"}},{"match":{"T":"c"}}]}}""")]
    [InlineData("alternatives", """{"bool":{"should":[{"match":{"T":{"query":"a b","operator":"and"}}},{"match":{"T":"c"}}]}}""")]
    [InlineData("alternatives", """{"bool":{"should":[{"bool":{"must":[{"match":{"T":"a"}},{"match":{"T":"b"}}]}},{"match":{"T":"c"}}]}}""")]
    [InlineData("no condition", """{"bool":{"must":{"term":{"Y":"Article"}},"should":{"match":{"T":"a"}}}}""")]
    [InlineData("no condition", """{"bool":{"filter":{"term":{"Y":"Article"}},"should":[{"match":{"T":"a"}}]}}""")]
    [InlineData("one or all", """{"bool":{"should":[{"match":{"T":"a"}},{"match":{"T":"b"}},{"match":{"T":"c"}}],"minimum_should_match":2}}""")]
    [InlineData("minimum_should_match", """{"bool":{"should":[{"match":{"T":"a"}},{"match":{"T":"b"}}],"minimum_should_match":"75%"}}""")]
    [InlineData("minimum_should_match", """{"bool":{"should":[{"match":{"T":"a"}}],"minimum_should_match":-1}}""")]
    [InlineData("nothing of what must be there", """{"bool":{"must_not":{"match":{"T":"a"}}}}""")]
    [InlineData("nothing of what must be there", """{"bool":{}}""")]
    [InlineData("title or body alone", """{"bool":{"must":{"match_all":{}},"must_not":{"match":{"D":"a"}}}}""")]
    [InlineData("must_not holds more", """{"bool":{"must":{"match_all":{}},"must_not":{"match":{"T":{"query":"a b","operator":"and"}}}}}""")]
    [InlineData("must_not holds more", """{"bool":{"must":{"match_all":{}},"must_not":{"range":{"P":{"gt":"2023-01-01"}}}}}""")]
    [InlineData("boosting", """{"bool":{"boosting":{}}}""")]
    [InlineData("fuzziness", """{"match":{"T":{"query":"a","fuzziness":1}}}""")]
    [InlineData("slop", """{"match_phrase":{"T":{"query":"a b","slop":2}}}""")]
    [InlineData("list of texts", """{"terms":{"Y":{"index":"x","id":"1","path":"y"}}}""")]
    [InlineData("published", """{"term":{"Content.ContentItem.Published":"false"}}""")]
    [InlineData("“ModifiedUtc”", """{"range":{"ModifiedUtc":{"gte":"2023-01-01"}}}""")]
    [InlineData("when items were published", """{"range":{"Content.ContentItem.CreatedUtc":{"gte":"2023-01-01"}}}""")]
    [InlineData("“now-7d” is no date", """{"range":{"P":{"gte":"now-7d"}}}""")]
    [InlineData("is no date", """{"range":{"P":{"gte":2023}}}""")]
    [InlineData("time_zone", """{"range":{"P":{"gte":"2023-01-01","time_zone":"+07:00"}}}""")]
    [InlineData("“Không có”", """{"term":{"Y":"Không có"}}""")]
    [InlineData("“Box”", """{"term":{"Y":"Box"}}""")]
    [InlineData("“Menu”", """{"terms":{"Y":["Article","Menu"]}}""")]
    [InlineData("several content types", """{"term":{"Y":"One"}}""")]
    [InlineData("several content types", """{"bool":{"must":{"match_all":{}},"must_not":{"term":{"Y":"One"}}}}""")]
    [InlineData("signs of Lucene", """{"simple_query_string":{"query":"hoi*","fields":["T"]}}""")]
    [InlineData("signs of Lucene", """{"query_string":{"query":"FullText:\"exploration\"","default_field":"T"}}""")]
    [InlineData("signs of Lucene", """{"query_string":{"query":"giao AND ban","default_field":"T"}}""")]
    [InlineData("signs of Lucene", """{"simple_query_string":{"query":"nam:2023","fields":["T"]}}""")]
    [InlineData("signs of Lucene", """{"simple_query_string":{"query":"+{{ term }}","fields":["T"]}}""")]
    [InlineData("phrase", """{"simple_query_string":{"query":"\"giao ban\" {{ term }}","fields":["T"]}}""")]
    [InlineData("names no field", """{"simple_query_string":{"query":"giao ban"}}""")]
    [InlineData("analyze_wildcard", """{"query_string":{"query":"giao","default_field":"T","analyze_wildcard":true}}""")]
    public void What_cannot_be_said_is_named_in_a_sentence(string word, string query)
    {
        using var index = new AskedIndex();

        var told = index.Find(Asked(query));

        Assert.StartsWith("“q” does not run here: ", told, StringComparison.Ordinal);
        Assert.EndsWith(".", told, StringComparison.Ordinal);
        Assert.Contains(Fields(word), told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is not JSON", "")]
    [InlineData("is not JSON", "{")]
    [InlineData("is not JSON", "{}}")]
    [InlineData("is not JSON", """{"query":{"match_all":{}},"query":{"match_all":{}}}""")]
    [InlineData("is not JSON", """{"query":{"match":{"T":"\ud800"}}}""")]
    [InlineData("U+FFFF", """{"query":{"match":{"T":"\uffff"}}}""")]
    [InlineData("must be an object", "[]")]
    [InlineData("must be an object", "null")]
    [InlineData("no “query”", """{"size":3}""")]
    [InlineData("“aggs”", """{"query":{"match_all":{}},"aggs":{}}""")]
    [InlineData("“filter”", """{"query":{"match_all":{}},"filter":[]}""")]
    [InlineData("more than 100", """{"query":{"match_all":{}},"size":101}""")]
    [InlineData("behind the first 10000", """{"query":{"match_all":{}},"from":9990}""")]
    [InlineData("size must be", """{"query":{"match_all":{}},"size":-1}""")]
    [InlineData("size must be", """{"query":{"match_all":{}},"size":1.5}""")]
    [InlineData("from must be", """{"query":{"match_all":{}},"from":99999999999}""")]
    [InlineData("upwards", """{"query":{"match_all":{}},"sort":"P"}""")]
    [InlineData("upwards", """{"query":{"match_all":{}},"sort":{"P":{"order":"asc"}}}""")]
    [InlineData("upwards", """{"query":{"match_all":{}},"sort":{"_score":"asc"}}""")]
    [InlineData("downwards", """{"query":{"match_all":{}},"sort":{"D.keyword":{"order":"desc"}}}""")]
    [InlineData("more than one field", """{"query":{"match_all":{}},"sort":[{"P":"desc"},"_score"]}""")]
    [InlineData("“missing”", """{"query":{"match_all":{}},"sort":{"P":{"order":"desc","missing":"_last"}}}""")]
    [InlineData("Liquid", """{% if term %}{"query":{"match_all":{}}}{% endif %}""")]
    [InlineData("Liquid", """{"query":{"match":{"T":"{{ term | upcase }}"}}}""")]
    [InlineData("Liquid", """{"query":{"match":{"T":"{{ term | default: "x" }}"}}}""")]
    [InlineData("Liquid", """{"query":{"match":{"T":"{{ Model.Name }}"}}}""")]
    [InlineData("Liquid", """{"query":{"match":{"T":"{{- term -}}"}}}""")]
    [InlineData("Liquid", """{"query":{"match":{"T":"{{"}}}""")]
    [InlineData("where a name", """{"query":{"match":{"{{ field }}":"a"}}}""")]
    [InlineData("must be an object with one member", """{"query":{{ query | json }}}""")]
    public void What_is_no_query_is_named_too(string word, string template)
    {
        using var index = new AskedIndex();

        Assert.Contains(word, index.Find(Fields(template)), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_and_clauses_have_their_measure()
    {
        using var index = new AskedIndex();
        var words = string.Join(' ', Enumerable.Range(1, 33).Select(i => $"từ{i}x"));
        var clauses = string.Join(',', Enumerable.Repeat("""{"match_all":{}}""", 255));

        Assert.Contains("more than 32 words", index.Find(Asked("""{"match":{"T":"…"}}""", words)), StringComparison.Ordinal);
        Assert.Contains("more than 32 words", index.Find(Asked("""{"match_phrase":{"T":"…"}}""", words)), StringComparison.Ordinal);
        Assert.Contains("more than 32 words", index.Find(
            Asked("""{"simple_query_string":{"query":"{{ t }}","fields":["T"]}}"""), $$"""{"t":"{{words}}"}"""), StringComparison.Ordinal);
        Assert.Contains("longer than 2000", index.Find(Asked("""{"match":{"T":"…"}}""", new string('a', 2_001))), StringComparison.Ordinal);
        Assert.Contains("more than 256 clauses", index.Find(
            Asked("""{"bool":{"must":[…,{"match_all":{}}]}}""", clauses)), StringComparison.Ordinal);
        Assert.Equal("d a b c", index.Find(Asked("""{"bool":{"must":[…]}}""", clauses)));
    }

    [Theory]
    [InlineData("a b c d", """{"match_all":{}}""")]
    [InlineData("a c d", """{"match":{"T":"giao ban"}}""")]
    [InlineData("a b", """{"match":{"T":{"query":"hội nghị","operator":"or"}}}""")]
    [InlineData("a", """{"match":{"T":{"query":"hội nghị","operator":"and","boost":2}}}""")]
    [InlineData("b", """{"match":{"T":"hồi nghỉ"}}""")]
    [InlineData("a b", """{"match":{"T":"hoi nghỉ"}}""")]
    [InlineData("", """{"bool":{"must":[{"match":{"T":"hối nghỉ"}},{"match":{"T":"người"}}]}}""")]
    [InlineData("a", """{"match":{"D":{"query":"HOI NGHI","operator":"AND"}}}""")]
    [InlineData("", """{"match":{"T":""}}""")]
    [InlineData("", """{"match":{"T":"?!"}}""")]
    [InlineData("a b c d", """{"match":{"T":{"query":"","zero_terms_query":"all"}}}""")]
    [InlineData("a c", """{"match_phrase":{"T":"khuyết tật"}}""")]
    [InlineData("a", """{"match_phrase":{"BlogPost.HtmlBodyPart":{"value":"giao ban quý"}}}""")]
    [InlineData("", """{"match_phrase":{"T":"ban giao"}}""")]
    [InlineData("a b", """{"match_phrase":{"T":"hội"}}""")]
    [InlineData("a b", """{"term":{"T":"hội"}}""")]
    [InlineData("b c", """{"terms":{"T":["huấn","tuyển"]}}""")]
    [InlineData("", """{"terms":{"T":[]}}""")]
    [InlineData("c d", """{"term":{"Y":"Notice"}}""")]
    [InlineData("c d", """{"term":{"Y.keyword":{"value":"Notice","boost":1}}}""")]
    [InlineData("a b c d", """{"terms":{"Y":["Notice","Article"]}}""")]
    [InlineData("", """{"terms":{"Y":[]}}""")]
    [InlineData("", """{"terms":{"Y":["One","Other"]}}""")]
    [InlineData("b", """{"prefix":{"T":"hu"}}""")]
    [InlineData("c", """{"prefix":{"D.Analyzed":{"value":"tuy"}}}""")]
    [InlineData("a", """{"bool":{"must":[{"prefix":{"T":"ngh"}},{"match":{"T":"hội"}}]}}""")]
    [InlineData("a b c", """{"bool":{"should":[{"prefix":{"T":"huấ"}},{"match":{"T":"khuyết"}}]}}""")]
    [InlineData("b", """{"range":{"P":{"gte":"2023-09-01","lt":"2023-10-25"}}}""")]
    [InlineData("a b", """{"range":{"P":{"gte":"2023-09-01","lte":"2023-10-25"}}}""")]
    [InlineData("a d", """{"range":{"P":{"gt":"2023-09-01"}}}""")]
    [InlineData("a b d", """{"range":{"P":{"gt":"20230901"}}}""")]
    [InlineData("b c", """{"range":{"P":{"lte":"20231025"}}}""")]
    [InlineData("d", """{"range":{"P":{"gte":"20240131200000"}}}""")]
    [InlineData("", """{"range":{"P":{"gt":"20240131200000"}}}""")]
    [InlineData("d", """{"range":{"P":{"gte":"2024-02-01T03:00:00+07:00"}}}""")]
    [InlineData("a b c d", """{"range":{"P":{"lte":"2024-01-31T20:00:00.5Z"}}}""")]
    [InlineData("a b c", """{"range":{"P":{"lt":"2024-01-31T20:00:00Z"}}}""")]
    [InlineData("b", """{"bool":{"must":[{"range":{"P":{"gte":"2023-01-01"}}},{"range":{"P":{"lt":"2023-10-01","gte":"2022-01-01"}}}]}}""")]
    [InlineData("a b c d", """{"range":{"P":{}}}""")]
    [InlineData("d", """{"bool":{"must":[{"term":{"Y":"Notice"}}],"must_not":[{"match":{"T":"khuyết tật"}}]}}""")]
    [InlineData("c d", """{"bool":{"must":{"match_all":{}},"mustnot":{"term":{"Y":"Article"}}}}""")]
    [InlineData("a b c d", """{"bool":{"must":{"match_all":{}},"must_not":[{"term":{"Y":"Menu"}},{"match":{"T":""}}]}}""")]
    [InlineData("b c d", """{"bool":{"must":{"match_all":{}},"must_not":{"match_phrase":{"T":"giao ban quý"}}}}""")]
    [InlineData("a", """{"bool":{"must":{"terms":{"Y":["Article"]}},"filter":[{"term":{"Content.ContentItem.Published":"true"}},{"match":{"T":"giao ban"}}]}}""")]
    [InlineData("a b c d", """{"bool":{"should":[{"match":{"T":"giao ban"}},{"term":{"D.Analyzed":"huấn"}}]}}""")]
    [InlineData("a b c d", """{"bool":{"should":[{"term":{"Y":"Article"}},{"terms":{"Y":["Notice"]}}]}}""")]
    [InlineData("a", """{"bool":{"should":[{"match":{"T":"nghị"}},{"match":{"T":""}}]}}""")]
    [InlineData("a b c d", """{"bool":{"should":[{"match":{"T":"nghị"}},{"match_all":{}}]}}""")]
    [InlineData("", """{"bool":{"should":[{"match":{"T":""}},{"match":{"T":"."}}]}}""")]
    [InlineData("c", """{"bool":{"must":{"term":{"Y":"Notice"}},"should":[{"match":{"T":"tuyển"}},{"match":{"D":"hội"}}],"minimum_should_match":1}}""")]
    [InlineData("a", """{"bool":{"should":[{"match":{"T":"giao"}},{"match":{"T":"quý"}}],"minimum_should_match":"2"}}""")]
    [InlineData("a", """{"bool":{"should":[{"match":{"T":"giao"}},{"match":{"T":"quý"}}],"minimum_should_match":"100%"}}""")]
    [InlineData("a", """{"bool":{"must":[{"bool":{"should":[{"match":{"T":"nghị"}},{"match":{"T":"tuyển"}}]}},{"term":{"Y":"Article"}}]}}""")]
    [InlineData("a c", """{"bool":{"must":[{"match":{"T":"hội khuyết"}},{"match":{"T":"người"}}]}}""")]
    [InlineData("a b", """{"bool":{"should":{"bool":{"should":[{"match":{"T":"nghị"}},{"match":{"T":"huấn"}}]}}}}""")]
    [InlineData("a c d", """{"simple_query_string":{"query":"giao ban","fields":["T","D"],"default_operator":"and"}}""")]
    [InlineData("a c", """{"query_string":{"query":"giao ban -tháng","default_field":"T","default_operator":"AND"}}""")]
    [InlineData("a", """{"query_string":{"query":"\"giao ban quý\"","default_field":"T"}}""")]
    [InlineData("", """{"query_string":{"query":"-tháng","default_field":"T"}}""")]
    [InlineData("a b", """{"bool":{"should":[{"simple_query_string":{"query":"nghị","fields":"T"}},{"match":{"T":"huấn"}}]}}""")]
    public void What_can_be_said_finds_what_Orchard_would(string found, string query)
    {
        using var index = new AskedIndex();

        Assert.Equal(found, string.Join(' ', index.Find(Asked(query)).Split(' ').Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("d a b c", """{"query":{"match_all":{}},"sort":{"P":{"order":"desc"}}}""")]
    [InlineData("d a b c", """{"query":{"match_all":{}},"sort":[{"Content.ContentItem.ModifiedUtc":"desc"}]}""")]
    [InlineData("a b", """{"query":{"match_all":{}},"sort":{"P":{"order":"desc"}},"from":1,"size":2}""")]
    [InlineData("d a c", """{"query":{"match":{"T":"giao ban"}},"sort":{"P":{"order":"desc"}}}""")]
    [InlineData("b", """{"query":{"match":{"T":"hồi nghỉ"}},"sort":{"P":"desc"}}""")]
    [InlineData("", """{"query":{"match_all":{}},"size":0}""")]
    [InlineData("a", """{"query":{"match":{"T":"hội nghị"}},"sort":"_score","size":"1"}""")]
    [InlineData("a", """{"query":{"match":{"T":"hội nghị"}},"sort":[],"size":1}""")]
    [InlineData("a", """{ /* lời */ "query":{"match":{"T":"hội nghị"}}, "size":1, }""")]
    public void The_order_and_the_place_are_heeded(string found, string template)
    {
        using var index = new AskedIndex();

        Assert.Equal(found, index.Find(Fields(template)));
    }

    [Theory]
    [InlineData("""{"query":{"match":{"T":"{{ term }}"}}}""", """{"term":"nghị"}""", "a")]
    [InlineData("""{"query":{"match":{"T":"{{term}}"}}}""", """{"term":2023}""", "")]
    [InlineData("""{"query":{"match":{"T":{{ term | json }}}}}""", """{"term":"nghị"}""", "a")]
    [InlineData("""{"query":{"match":{"T":"hội {{ term | json }}"}}}""", """{"term":"viên"}""", "b a")]
    [InlineData("""{"query":{"match_all":{}},"sort":{"P":"desc"},"size":{{ size }}}""", """{"size":2}""", "d a")]
    [InlineData("""{"query":{"match_all":{}},"sort":{"P":"desc"},"size":"{{ size }}"}""", """{"size":"2","khác":[1]}""", "d a")]
    [InlineData("""{"query":{"terms":{"Y":{{ types | json }}}},"sort":{"P":"desc"}}""", """{"types":["Notice"]}""", "d c")]
    [InlineData("""{"query":{"term":{"Y":"{{ type }}"}},"sort":{"P":"desc"}}""", """{"type":"Article"}""", "a b")]
    [InlineData("""{"query":{"range":{"P":{"gte":"{{ from }}"}}}}""", """{"from":"2024-01-01"}""", "d")]
    [InlineData("""{"query":{"simple_query_string":{"query":"{{ q }}","fields":["T"]}}}""", """{"q":"\"giao ban\" -tháng nam:2023"}""", "a")]
    public void Parameters_take_their_places(string template, string parameters, string found)
    {
        using var index = new AskedIndex();

        Assert.Equal(found, index.Find(Fields(template), parameters));
    }

    [Theory]
    [InlineData("""nghị"}},"size":100,"x":{"match":{"T":"a""")]
    [InlineData("""nghị"}}]}} } //""")]
    [InlineData("""nghị", "operator":"or""")]
    [InlineData("""nghị\""")]
    [InlineData("""nghị {{ other }} {% raw %}""")]
    public void Whatever_a_parameter_holds_it_stays_words(string term)
    {
        using var index = new AskedIndex();
        var parameters = new JsonObject { ["term"] = term, ["other"] = "giao" }.ToJsonString();

        Assert.Equal("a", index.Find(Fields("""{"query":{"match":{"T":"{{ term }}"}}}"""), parameters));
        Assert.Equal("a", index.Find(Fields("""{"query":{"bool":{"must":[{"match":{"T":{{ term | json }}}},{"term":{"Y":"Article"}}]}}}"""), parameters));
    }

    [Theory]
    [InlineData("""{"query":{"term":{"Y":"{{ type }}"}}}""", """{"type":"Không có"}""", "“Không có”")]
    [InlineData("""{"query":{"match_all":{}},"size":{{ size }}}""", """{"size":1000}""", "more than 100")]
    [InlineData("""{"query":{"match":{"T":"{{ term }}"}}}""", """{"term":["a"]}""", "“term” stands in a text")]
    [InlineData("""{"query":{"match":{"T":{{ term }}}}}""", """{"term":["a"]}""", "match must be a text")]
    [InlineData("""{"query":{"terms":{"Y":{{ types }}}}}""", """{"types":"Article"}""", "list of texts")]
    [InlineData("""{"query":{"range":{"P":{"gte":"{{ from }}"}}}}""", """{"from":"hôm qua"}""", "“hôm qua” is no date")]
    [InlineData("""{"query":{"term":{"T":"{{ tag }}"}}}""", """{"tag":"hai từ"}""", "single words")]
    public void Values_that_do_not_fit_are_named(string template, string parameters, string word)
    {
        using var index = new AskedIndex();

        Assert.Null(AskedIndex.Saved(Fields(template)).WhyNot(AskedIndex.Types));
        Assert.Contains(word, index.Find(Fields(template), parameters), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{size:3}")]
    [InlineData("""{"a":{"match_all":{}}}""")]
    [InlineData("""{"a":[["x"]]}""")]
    [InlineData("""{"a":[null]}""")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\ud800":"a"}""")]
    [InlineData("""{"a":"\uffff"}""")]
    public void What_is_no_set_of_parameters_is_not_read(string json) => Assert.Null(QueryParameters.Parse(json));

    [Fact]
    public void Parameters_have_a_length()
    {
        Assert.NotNull(QueryParameters.Parse($$"""{"a":"{{new string('a', QueryParameters.MaxLength - 8)}}"}"""));
        Assert.Null(QueryParameters.Parse($$"""{"a":"{{new string('a', QueryParameters.MaxLength - 7)}}"}"""));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("{}", true)]
    [InlineData("""{"term":null,"khac":"a"}""", true)]
    [InlineData("""{"Term":"a"}""", true)]
    [InlineData("""{"term":""}""", false)]
    public void A_parameter_that_nobody_gave_is_named(string? parameters, bool isMissing) =>
        Assert.Equal(isMissing ? "term" : null, AskedIndex.Saved(Fields("""{"query":{"match":{"T":"{{ term }}"}}}""")).MissingOf(QueryParameters.Parse(parameters)!));

    [Fact]
    public void Anything_in_any_place_gives_a_query_or_a_sentence()
    {
        string[] templates =
        [
            """{"query":{"bool":{"must":[{"match":{"T":{"query":"a","operator":"and","zero_terms_query":"all"}}}],"must_not":{"match_phrase":{"T":{"query":"a b","slop":0}}},"should":[{"term":{"T":{"value":"a"}}},{"terms":{"T":["a"]}}],"minimum_should_match":1,"filter":{"range":{"P":{"gte":"2023-01-01","lt":"2024-01-01"}}}}},"from":0,"size":3,"sort":[{"P":{"order":"desc"}}]}""",
            """{"query":{"bool":{"must":[{"prefix":{"T":{"value":"a"}}},{"terms":{"Y":["Article"]}},{"simple_query_string":{"query":"a","fields":["T"],"default_operator":"or"}},{"query_string":{"query":"a","default_field":"T"}},{"match_all":{}}]}},"sort":{"P":"desc"}}""",
        ];
        string[] values = ["null", "7", "-1.5", "1e999", "true", "\"\"", "\"x\"", "\"hai từ\"", "[]", "[[]]", "[null]", "[7]", "{}", "{\"a\":{}}", "{\"match_all\":{}}", "\"{{ p }}\"", "\"\\u0000\""];
        using var index = new AskedIndex();
        var runs = 0;
        foreach (var template in templates.Select(Fields))
        {
            Assert.DoesNotContain("does not run", index.Find(template), StringComparison.Ordinal);
            foreach (var changed in Changed(template, values))
            {
                var found = index.Find(changed.ToJsonString(), """{"p":"hội nghị"}""");
                Assert.True(found.Length <= 7 || found.EndsWith('.'), found);
                runs++;
            }
        }

        Assert.True(runs > 1_000, $"{runs}");
    }

    [Fact]
    public void Deep_and_large_templates_give_a_sentence_soon()
    {
        string[] templates =
        [
            Nested(20), Nested(30), Nested(60), Nested(20_000), new('{', 1_000_000), new('[', 1_000_000), new('"', 1_000_000), new('{', 60_000), new('[', 60_000),
            string.Concat(Enumerable.Repeat("{{ a }}", 8_000)), "{{" + new string(' ', 60_000), string.Concat(Enumerable.Repeat("{{a ", 15_000)),
            Asked("""{"match":{"T":"…"}}""", new string('á', 60_000)), Asked("""{"match":{"T":"…"}}""", new string('\u0301', 1_900)),
            Asked("""{"terms":{"Y":[…]}}""", string.Join(',', Enumerable.Repeat("\"Article\"", 6_000))),
            Asked("""{"terms":{"T":[…]}}""", string.Join(',', Enumerable.Range(0, 6_000).Select(i => $"\"{i}\""))),
            Asked("""{"match":{"…":"a"}}""", new string('x', 50_000)),
        ];
        using var index = new AskedIndex();
        foreach (var template in templates)
        {
            var found = index.Find(template, """{"a":"b"}""");
            Assert.True(found.Length <= 7 || found.EndsWith('.'), found);
            Assert.InRange(found.Length, 0, 500);
        }

        Assert.Equal("a b c d", string.Join(' ', index.Find(Nested(10)).Split(' ').Order(StringComparer.Ordinal)));

        static string Nested(int depth)
        {
            var json = new StringBuilder("""{"query":""");
            json.Insert(json.Length, """{"bool":{"must":[""", depth).Append("""{"match_all":{}}""").Insert(json.Length, "]}}", depth);
            return json.Append('}').ToString();
        }
    }

    [Theory]
    [InlineData("Sql", "tables")]
    [InlineData("elasticsearch", "Elasticsearch")]
    [InlineData("", "source “”")]
    [InlineData("Lạ", "source “Lạ”")]
    public void Only_queries_of_Lucene_are_run(string source, string word) =>
        Assert.Contains(word, new SavedQuery("q", source, """{"query":{"match_all":{}}}""").WhyNot(AskedIndex.Types), StringComparison.Ordinal);

    [Fact]
    public void A_query_without_a_template_or_an_address_is_named()
    {
        Assert.Contains("no template", AskedIndex.Saved(null).WhyNot(AskedIndex.Types), StringComparison.Ordinal);
        Assert.Contains("slash", new SavedQuery("a/b", "Lucene", """{"query":{"match_all":{}}}""").WhyNot(AskedIndex.Types), StringComparison.Ordinal);
        Assert.Contains("too long", new SavedQuery(new string('a', 201), "Lucene", """{"query":{"match_all":{}}}""").WhyNot(AskedIndex.Types), StringComparison.Ordinal);
    }

    /// <summary>Every node of a template in turn, as each of the values.</summary>
    private static IEnumerable<JsonNode> Changed(string template, string[] values)
    {
        var places = Places(JsonNode.Parse(template)!).ToList();
        foreach (var place in places)
        {
            foreach (var value in values)
            {
                var root = JsonNode.Parse(template)!;
                var at = place.SkipLast(1).Aggregate(root, (node, step) => step is int i ? node[i]! : node[(string)step]!);
                if (place[^1] is int number)
                {
                    at[number] = JsonNode.Parse(value);
                }
                else
                {
                    at[(string)place[^1]] = JsonNode.Parse(value);
                }

                yield return root;
            }
        }
    }

    private static IEnumerable<object[]> Places(JsonNode node, params object[] path)
    {
        var members = node switch
        {
            JsonObject o => o.Select(m => ((object)m.Key, m.Value)),
            JsonArray a => a.Select((item, i) => ((object)i, item)),
            _ => [],
        };
        foreach (var (step, inner) in members)
        {
            object[] place = [.. path, step];
            yield return place;
            foreach (var deeper in inner is null ? [] : Places(inner, place))
            {
                yield return deeper;
            }
        }
    }

    /// <param name="filling">Stands where the query says “…”.</param>
    private static string Asked(string query, string filling = "") =>
        Fields("{\"query\":" + query + "}").Replace("…", filling, StringComparison.Ordinal);

    // Fields of Orchard have long names.
    private static string Fields(string json) => json
        .Replace("\"T\"", $"\"{Text}\"", StringComparison.Ordinal).Replace("\"D", $"\"{Title}", StringComparison.Ordinal)
        .Replace("\"Y", $"\"{Type}", StringComparison.Ordinal).Replace("\"P\"", $"\"{Moment}\"", StringComparison.Ordinal)
        .Replace("\"ModifiedUtc\"", "\"Content.ContentItem.ModifiedUtc\"", StringComparison.Ordinal)
        .Replace("“ModifiedUtc”", "“Content.ContentItem.ModifiedUtc”", StringComparison.Ordinal);
}
