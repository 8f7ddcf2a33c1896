using Xunit;

namespace NewsPortal.Tests.Generator;

/// <summary>Titles, dates and registries are spread like those of a portal: a busy head, a long tail.</summary>
[Collection(SharedCorpus.Name)]
public sealed class CorpusShapeTests(CorpusSurvey corpus)
{
    [Fact]
    public void Titles_fit_a_headline() =>
        Assert.All(corpus.Seen, article => Assert.InRange(article.Title.Length, 40, 140));

    [Fact]
    public void Titles_hardly_ever_repeat() =>
        Assert.InRange(corpus.Seen.DistinctBy(article => article.Title).Count() * 100 / CorpusSurvey.Articles, 99, 100);

    [Fact]
    public void Sections_are_all_used_but_not_alike() =>
        IsSkewed(corpus.World.Sections, corpus.Seen.Select(article => article.SectionIndex));

    [Fact]
    public void Tags_have_a_long_tail() =>
        IsSkewed(corpus.World.Tags, corpus.Seen.SelectMany(article => article.TagIndexes));

    [Fact]
    public void Projects_have_a_long_tail() =>
        IsSkewed(corpus.World.Projects, corpus.Seen.SelectMany(article => article.ProjectIndexes));

    [Fact]
    public void Places_have_a_long_tail() =>
        IsSkewed(corpus.World.Places, corpus.Seen.SelectMany(article => article.PlaceIndexes));

    [Fact]
    public void Organisations_have_a_long_tail() =>
        IsSkewed(corpus.World.Organisations, corpus.Seen.SelectMany(article => article.OrganisationIndexes));

    [Fact]
    public void Sources_have_a_long_tail() =>
        IsSkewed(corpus.World.Sources, corpus.Seen.Select(article => article.SourceIndex).OfType<int>());

    [Fact]
    public void Credits_have_a_long_tail()
    {
        var authors = corpus.World.Authors.ToList();
        var credits = corpus.Seen.SelectMany(article => article.Credits);
        IsSkewed(authors, credits.Select(credit => authors.IndexOf(credit.Name)));
    }

    [Fact]
    public void Names_in_a_registry_never_repeat() =>
        Assert.All(
            new[]
            {
                corpus.World.Sections, corpus.World.Tags, corpus.World.Projects, corpus.World.Places,
                corpus.World.Organisations, corpus.World.Authors, corpus.World.Sources,
            },
            names => Assert.Distinct(names));

    [Fact]
    public void The_newest_article_comes_last()
    {
        var moments = corpus.Seen.Select(article => article.PublishedAt).ToList();
        Assert.Equal(moments.Order(), moments);
    }

    [Fact]
    public void Ten_years_are_filled()
    {
        Assert.Equal(2015, corpus.Seen[0].PublishedAt.Year);
        Assert.Equal(2025, corpus.Seen[^1].PublishedAt.Year);
    }

    [Fact]
    public void Newsrooms_work_in_office_hours_and_rest_on_Sundays()
    {
        var local = corpus.Seen.Select(article => article.PublishedAt.UtcDateTime.AddHours(7)).ToList();
        Assert.InRange(Share(local, at => at.Hour is >= 7 and < 18), 0.75, 0.95);
        Assert.InRange(Share(local, at => at.DayOfWeek == DayOfWeek.Sunday), 0.01, 0.06);
    }

    [Fact]
    public void No_event_is_reported_before_it_happens() =>
        Assert.DoesNotContain(corpus.Seen, article =>
            article.EventDate > DateOnly.FromDateTime(article.PublishedAt.UtcDateTime.AddHours(7)));

    private static double Share(List<DateTime> moments, Func<DateTime, bool> isWanted) =>
        (double)moments.Count(isWanted) / moments.Count;

    /// <summary>Nearly every name is used, and the busiest tenth has at least a quarter of all uses.</summary>
    private static void IsSkewed(IReadOnlyList<string> names, IEnumerable<int> uses)
    {
        var counts = uses.CountBy(index => index).Select(use => use.Value).OrderDescending().ToList();
        var head = counts.Take((names.Count + 9) / 10).Sum();
        Assert.InRange(counts.Count, names.Count * 95 / 100, names.Count);
        Assert.InRange((double)head / counts.Sum(), 0.25, 0.75);
    }
}
