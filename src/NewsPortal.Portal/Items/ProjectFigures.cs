using System.Text.Json.Nodes;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Items;

/// <summary>Makes sentences and bars of a project's figures. What is not published is null, never zero.</summary>
internal sealed class ProjectFigures(PortalRequest request, Addresses addresses, Moments moments)
{
    // A bar shows up to 125 %, so a goal at 100 % stands at 80 % of its width.
    private const double GoalWidth = 80;

    private sealed record Line(JsonObject Entry, string Type, string? Kind, decimal Amount, string Text, string? AsOf, string? Period);

    /// <summary>The total, or the plan of the latest period: <c>5 tỷ đồng</c>, <c>Hơn 7,2 tỷ đồng (Năm tài chính 2024)</c>.</summary>
    public string? Money(ItemContext project)
    {
        var lines = Lines(project);
        return lines.Find(l => l.Kind == "total") is { } total ? Capital(total.Text)
            : lines.FindLast(l => l.Kind == "plan") is { } plan
                ? Capital(plan.Text) + (plan.Period is null ? "" : $" ({plan.Period})") : null;
    }

    /// <summary>How far the project is, in the best words there are.</summary>
    public (string Sentence, string? AsOf, BarShape? Bar)? Progress(ItemContext project)
    {
        var lines = Lines(project);
        if (lines.FindLast(l => l.Kind == "disbursed") is { } disbursed)
        {
            if (ItemContext.Number(disbursed.Entry, disbursed.Type, "PercentOfPlan") is { } percent)
            {
                var sentence = request.T.Format("{0} of plan", VietnameseNumber.Percent(percent))
                    + (disbursed.Period is { } period ? " " + Lower(period) : "");
                return (sentence, disbursed.AsOf, GoalBar(percent / 100, sentence));
            }

            var words = request.T.Format("Disbursed {0}", disbursed.Text);
            return (words, disbursed.AsOf, lines.Find(l => l.Kind == "total") is { Amount: > 0 } total
                ? GoalBar(disbursed.Amount / total.Amount, words) : null);
        }

        return Indicators(project).FirstOrDefault(i => i.Degree is not null) is { } indicator
            ? ($"{indicator.Degree} {request.T["of target"]}: {Lower(indicator.Name)}", indicator.AsOf, indicator.Bar) : null;
    }

    public MoneyShape? MoneyShape(ItemContext project)
    {
        var lines = Lines(project);
        if (lines.Count == 0)
        {
            return null;
        }

        var total = lines.Find(l => l.Kind == "total");
        var disbursed = lines.FindLast(l => l.Kind == "disbursed");
        var runs = new List<RunShape>();
        BarShape? bar = null;
        if (disbursed is not null)
        {
            if (total is { Amount: > 0 })
            {
                runs.Add(new RunShape(request.T["Total budget"] + " "));
                runs.Add(new RunShape(total.Text, true));
                runs.Add(new RunShape($"; {Lower(request.T["Disbursed"])} "));
                var share = (double)(disbursed.Amount / total.Amount);
                bar = new BarShape(request.T.Format("Disbursed {0} of {1}", disbursed.Text, total.Text), Math.Min(100, share * 100), 0, false);
            }
            else
            {
                runs.Add(new RunShape(request.T["Disbursed"] + " "));
            }

            runs.Add(new RunShape(disbursed.Text, true));
            runs.Add(new RunShape(disbursed.AsOf is { } asOf ? $", {request.T["as of"]} {asOf}." : "."));
        }
        else
        {
            var line = total ?? lines[^1];
            runs.Add(new RunShape(Kind(project, line) + " "));
            runs.Add(new RunShape(line.Text, true));
            runs.Add(new RunShape(line.Period is { } period ? $", {Lower(period)}." : "."));
        }

        return new MoneyShape(runs, bar, [.. lines.Where(l => l != total && l != disbursed).Select(l => new FactShape(
            l.Period is { } p ? $"{Kind(project, l)}, {Lower(p)}" : Kind(project, l), Capital(l.Text))
        {
            Note = l.AsOf is { } asOf ? $"{request.T["as of"]} {asOf}" : null,
        })]);
    }

    public List<IndicatorShape> Indicators(ItemContext project) =>
    [
        .. project.Bag("Indicators").Select(x =>
        {
            var target = ItemContext.Number(x.Entry, x.Type, "Target");
            var actual = ItemContext.Number(x.Entry, x.Type, "Actual");
            var bound = Bound(project, x.Entry, x.Type);
            var degree = target is > 0 && actual is not null && bound.Length == 0 ? actual / target * 100 : null;
            var name = ItemContext.Text(x.Entry, x.Type, "Name") ?? "";
            var published = project.Picked(x.Entry, x.Type, "PublishedIn").FirstOrDefault();
            return new IndicatorShape(
                VietnameseText.Bind(name),
                target is { } t ? VietnameseNumber.Write(t) : null,
                actual is { } a ? bound + VietnameseNumber.Write(a) : null,
                ItemContext.Text(x.Entry, x.Type, "Unit"),
                degree is { } d ? VietnameseNumber.Percent(d) : null,
                degree is { } share ? GoalBar(share / 100, request.T.Format("Reached {0} of plan", VietnameseNumber.Percent(share))) : null,
                AsOf(x.Entry, x.Type),
                published is null ? null : new LinkShape(published.Title, addresses.Item(published)));
        }).Where(i => i.Name.Length > 0),
    ];

    /// <summary>Indicators with a goal as sentences for a home page, at most <paramref name="count"/>.</summary>
    public List<MeasureShape> Measures(ItemContext project, int count)
    {
        var measures = new List<MeasureShape>();
        foreach (var (entry, type) in project.Bag("Indicators"))
        {
            if (ItemContext.Number(entry, type, "Target") is not > 0 || ItemContext.Number(entry, type, "Actual") is not { } actual)
            {
                continue;
            }

            var target = ItemContext.Number(entry, type, "Target")!.Value;
            var bound = Bound(project, entry, type);
            var unit = ItemContext.Text(entry, type, "Unit");
            var isMoney = unit?.Contains("đồng", StringComparison.Ordinal) == true;
            var big = unit == "%" && target == 100
                ? Capital(bound + VietnameseNumber.Percent(actual))
                : Capital($"{bound}{VietnameseNumber.Write(actual)}/{VietnameseNumber.Write(target)}{(isMoney ? " " + unit : "")}");
            var name = Lower(ItemContext.Text(entry, type, "Name") ?? "");
            var sentence = bound.Length == 0 ? $"{name}, {VietnameseNumber.Achievement(actual, target)}" : name;
            var note = ItemContext.Text(entry, type, "Note");
            measures.Add(new MeasureShape(
                big, VietnameseText.Bind(sentence), GoalBar(actual / target, sentence), AsOf(entry, type) ?? note));
            if (measures.Count == count)
            {
                break;
            }
        }

        return measures;
    }

    /// <summary>Who takes part, by role in the order of the list of roles.</summary>
    /// <param name="roles">Codes to keep; null for all.</param>
    public List<FactShape> Parties(ItemContext project, IReadOnlyCollection<string>? roles)
    {
        var parties = project.Bag("Parties")
            .Select(p => (Role: ItemContext.Text(p.Entry, p.Type, "Role") ?? "", Words: project.Words(p.Entry, p.Type, "Role") ?? "",
                Name: Name(project, p.Entry, p.Type), From: Date(p.Entry, p.Type, "From"), To: Date(p.Entry, p.Type, "To")))
            .Where(p => p.Name is not null && (roles is null || roles.Contains(p.Role))).ToList();
        var facts = new List<FactShape>();
        foreach (var group in parties.GroupBy(p => (p.Role, p.Words)))
        {
            var present = group.Where(p => p.To is null).Select(p => p.Name!).ToList();
            var former = group.Where(p => p.To is not null).Select(p => $"{request.T.Format("until {0}", p.To!)}: {p.Name!.Text}").ToList();
            facts.Add(new FactShape(group.Key.Words, present.Count > 0 ? present : [.. group.Select(p => p.Name!)])
            {
                Note = former.Count > 0 && present.Count > 0 ? string.Join("; ", former) : null,
            });
        }

        return facts;
    }

    private LinkShape? Name(ItemContext project, JsonObject entry, string type)
    {
        var organisation = project.Picked(entry, type, "Organisation").FirstOrDefault();
        return (ItemContext.Text(entry, type, "NameAsPrinted") ?? organisation?.Title) is { } name
            ? new LinkShape(name, organisation is null ? null : addresses.Item(organisation)) : null;
    }

    private string? Date(JsonObject entry, string type, string field) =>
        Moments.Read(ItemContext.Text(entry, type, field), null, null) is { } date ? moments.Partial(date).Text : null;

    private List<Line> Lines(ItemContext project) =>
    [
        .. project.Bag("Money").Where(m => ItemContext.Number(m.Entry, m.Type, "Amount") is not null).Select(m =>
        {
            var amount = ItemContext.Number(m.Entry, m.Type, "Amount")!.Value;
            var currency = ItemContext.Text(m.Entry, m.Type, "Currency") ?? "VND";
            var written = currency == "VND" ? VietnameseNumber.Money(amount) : $"{VietnameseNumber.Write(amount)} {currency}";
            return new Line(
                m.Entry, m.Type, ItemContext.Text(m.Entry, m.Type, "Kind"), amount,
                VietnameseText.Bind(Bound(project, m.Entry, m.Type) + written), AsOf(m.Entry, m.Type),
                project.Picked(m.Entry, m.Type, "Period").FirstOrDefault()?.Title);
        }),
    ];

    private string Kind(ItemContext project, Line line) => project.Words(line.Entry, line.Type, "Kind") ?? request.T["Total budget"];

    private static string Bound(ItemContext project, JsonObject entry, string type) =>
        ItemContext.Text(entry, type, "Bound") is null or "=" ? "" : project.Words(entry, type, "Bound") + " ";

    private string? AsOf(JsonObject entry, string type)
    {
        if (Moments.Read(ItemContext.Text(entry, type, "AsOf"), ItemContext.Text(entry, type, "AsOfPrecision"), null) is not { } date)
        {
            return null;
        }

        return $"{request.T["end of"]} {(request.Language == "en" ? moments.Partial(date).Text : Lower(moments.Partial(date).Text))}";
    }

    private static BarShape GoalBar(decimal share, string label)
    {
        var width = (double)Math.Min(share, 1.25m) * GoalWidth;
        return new BarShape(label, Math.Min(GoalWidth, width), Math.Max(0, width - GoalWidth), true);
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Lower(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
