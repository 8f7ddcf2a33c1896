namespace NewsPortal.Generator.Writing;

/// <summary>
/// Writes bodies: a lead, then paragraphs, lists, quotations and now and then a table, in the order reports of
/// meetings follow (what is done, what is hard, what was said, what comes next).
/// </summary>
internal sealed class BodyWriter(Draft draft)
{
    private static readonly string[] Opening = ["context", "context", "result", "scene", "attend"];
    private static readonly string[] Middle = ["result", "result", "scene", "difficulty", "speech", "context"];
    private static readonly string[] Ending = ["speech", "speech", "task", "task", "difficulty", "result"];

    private readonly HtmlWriter _html = new();
    private readonly TableWriter _tables = new(draft);

    /// <summary>About 480 syllables; one article in thirty is three times as long.</summary>
    public string WriteFull()
    {
        _html.Clear();
        var target = Target();
        var hasHeadings = target > 380 && draft.Random.Chance(50);
        var stage = 0;
        WriteLead();
        while (_html.Syllables < target)
        {
            var reached = _html.Syllables * 100 / target;
            var next = reached < 30 ? 0 : reached < 65 ? 1 : 2;
            if (next > stage && hasHeadings)
            {
                Put("h2", "heading");
            }

            stage = next;
            WriteBlock(stage);
        }

        WriteParagraph(["closing"], 1);
        return _html.ToString();
    }

    /// <summary>One paragraph of one or two sentences.</summary>
    public string WriteShort()
    {
        _html.Clear();
        Put("p", "short");
        return _html.ToString();
    }

    /// <summary>Long articles are rarer than short ones, as on portals.</summary>
    private int Target()
    {
        var random = draft.Random;
        return random.Below(30) == 0
            ? random.Between(900, 1_500)
            : 260 + Math.Min(random.Below(420), random.Below(520));
    }

    private void WriteLead()
    {
        draft.WriteLine(draft.Facts.EventDate is null ? "lead.undated" : "lead.dated");
        if (draft.Random.Chance(40))
        {
            draft.WriteNext("attend");
        }

        _html.Element("p", draft.Text.Written);
    }

    private void WriteBlock(int stage)
    {
        switch (draft.Random.Below(20))
        {
            case 0 or 1 or 2 when stage > 0:
                WriteList();
                break;
            case 3 or 4 when stage > 0:
                WriteQuote();
                break;
            case 5 when stage == 1:
                _tables.Write(_html);
                break;
            default:
                WriteParagraph(stage switch { 0 => Opening, 1 => Middle, _ => Ending }, draft.Random.Between(1, 3));
                break;
        }
    }

    private void WriteParagraph(string[] rules, int sentences)
    {
        draft.WriteLine(rules[draft.Random.Below(rules.Length)]);
        for (var more = 1; more < sentences; more++)
        {
            draft.WriteNext(rules[draft.Random.Below(rules.Length)]);
        }

        _html.Element("p", draft.Text.Written);
    }

    private void WriteList()
    {
        Put("p", "listintro");
        _html.Open("ul");
        var items = draft.Random.Between(3, 5);
        for (var item = 1; item <= items; item++)
        {
            draft.WriteLine("item");
            draft.Text.AppendRaw(item < items ? ";" : ".");
            _html.Element("li", draft.Text.Written);
        }

        _html.Close("ul");
    }

    private void WriteQuote()
    {
        draft.WriteLine("quote");
        _html.Open("blockquote");
        _html.Element("p", draft.Text.Written);
        _html.Close("blockquote");
    }

    private void Put(string element, string rule)
    {
        draft.WriteLine(rule);
        _html.Element(element, draft.Text.Written);
    }
}
