using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Portal.Theming;
using NewsPortal.Themes.Provincial;
using Xunit;

namespace NewsPortal.Tests.Theming;

public sealed class ViewsTests
{
    [Fact]
    public async Task A_view_that_does_not_exist_is_named_and_nothing_was_sent()
    {
        var context = NewContext();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new ThemeResult<string>("Nowhere", FullPages.Page("")).ExecuteAsync(context));

        Assert.Contains("Nowhere", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, context.Response.Body.Length);
        Assert.Null(context.Response.ContentType);
    }

    [Fact]
    public async Task A_page_says_how_long_it_is_and_HEAD_sends_none_of_it()
    {
        var get = NewContext();
        await FullPages.All["List"].ExecuteAsync(get);
        var head = NewContext();
        head.Request.Method = HttpMethods.Head;
        await FullPages.All["List"].ExecuteAsync(head);

        Assert.Equal(get.Response.Body.Length, get.Response.ContentLength);
        Assert.Equal(get.Response.ContentLength, head.Response.ContentLength);
        Assert.Equal(0, head.Response.Body.Length);
    }

    [Fact]
    public void A_theme_that_is_not_installed_is_known_as_such()
    {
        var views = new ThemeViews([ProvincialTheme.Views]);

        Assert.True(views.Has("Provincial"));
        Assert.False(views.Has("Civic"));
    }

    private static DefaultHttpContext NewContext() => new()
    {
        RequestServices = new ServiceCollection().AddTheming(ProvincialTheme.Views).BuildServiceProvider(),
        Response = { Body = new MemoryStream() },
    };
}
