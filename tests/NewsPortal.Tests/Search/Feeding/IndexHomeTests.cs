using NewsPortal.Search;
using NewsPortal.Search.Feeding;
using Xunit;

namespace NewsPortal.Tests.Search.Feeding;

public sealed class IndexHomeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsportal-home-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_index_that_was_built_beside_another_takes_its_place_and_the_other_goes()
    {
        var home = new IndexHome(_folder);
        await using (await home.OpenAsync())
        {
            await using var next = home.OpenNext();
            next.Apply([IndexChange.Put(new IndexDocument("a", 1, "Bài", "", []))], 7);
            home.UseNext();
        }

        await using var index = await home.OpenAsync();

        Assert.Equal(7, index.Sequence);
        Assert.Equal(["2"], Directory.EnumerateDirectories(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_else_lies_in_the_folder_is_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "lost+found"));
        File.WriteAllText(Path.Combine(_folder, "ghi-chu.txt"), "x");

        await using (await new IndexHome(_folder).OpenAsync())
        {
        }

        Assert.True(Directory.Exists(Path.Combine(_folder, "lost+found")));
        Assert.True(File.Exists(Path.Combine(_folder, "ghi-chu.txt")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("../x")]
    [InlineData("99999999999")]
    public async Task A_name_that_makes_no_sense_begins_a_new_index(string current)
    {
        File.WriteAllText(Path.Combine(_folder, "current"), current);

        await using var index = await new IndexHome(_folder).OpenAsync();

        Assert.Equal(0, index.Sequence);
    }

    [Fact]
    public async Task A_second_process_is_refused()
    {
        await using var index = await new IndexHome(_folder).OpenAsync();

        await Assert.ThrowsAsync<IndexBusyException>(() => new IndexHome(_folder).OpenAsync());
    }
}
