using NewsPortal.Admin.Redirects;
using NewsPortal.Sites.Redirects;
using Xunit;

namespace NewsPortal.Tests.Admin.Redirects;

public sealed class PastedRulesTests
{
    [Fact]
    public void Of_too_many_lines_none_is_read_and_one_sentence_says_so()
    {
        var (rules, problems) = PastedRules.Read(string.Concat(Enumerable.Repeat("sai\r\n\r\n", RedirectBook.MostLines + 1)), "", mayLeave: false);

        Assert.Empty(rules);
        Assert.StartsWith("At most 500 lines", Assert.Single(problems).Problem.Sentence, StringComparison.Ordinal);
        Assert.Equal(RedirectBook.MostLines, PastedRules.Read(string.Concat(Enumerable.Repeat("/a /b\n", RedirectBook.MostLines)), "", mayLeave: false).Rules.Count);
    }
}
