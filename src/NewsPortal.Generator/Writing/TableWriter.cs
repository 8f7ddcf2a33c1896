using NewsPortal.Generator.Language;

namespace NewsPortal.Generator.Writing;

/// <summary>A table of what was planned and what was done. Its percentages agree with its numbers.</summary>
internal sealed class TableWriter(Draft draft)
{
    public void Write(HtmlWriter html)
    {
        html.Open("table");
        html.Open("thead");
        html.Open("tr");
        foreach (var heading in Lexicon.Shared.Columns)
        {
            html.Element("th", heading);
        }

        html.Close("tr");
        html.Close("thead");
        html.Open("tbody");
        for (var rows = draft.Random.Between(3, 6); rows > 0; rows--)
        {
            WriteRow(html);
        }

        html.Close("tbody");
        html.Close("table");
    }

    private void WriteRow(HtmlWriter html)
    {
        var planned = draft.Random.Between(10, 2_400);
        var plan = new Plan(planned * draft.Random.Between(58, 126) / 100, planned);
        html.Open("tr");
        draft.WriteLine("indicator");
        html.Element("td", draft.Text.Written);
        Cell(html, text => VietnameseNumbers.AppendWhole(text, plan.Planned));
        Cell(html, text => VietnameseNumbers.AppendWhole(text, plan.Done));
        Cell(html, text => VietnameseNumbers.AppendPercent(text, plan.Share));
        html.Close("tr");
    }

    private void Cell(HtmlWriter html, Action<TextBuffer> write)
    {
        draft.Text.Clear();
        write(draft.Text);
        html.Element("td", draft.Text.Written);
    }
}
