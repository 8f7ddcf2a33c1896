using NewsPortal.Data.Recipes;
using Xunit;

namespace NewsPortal.Tests.Data.Recipes;

public sealed class RecipeFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsportal-recipe-");

    public RecipeFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "site", "ảnh"));
        File.WriteAllText(Path.Combine(_folder.FullName, "site", "ảnh", "cầu.jpg"), "");
        File.WriteAllText(Path.Combine(_folder.FullName, "secret"), "");
    }

    [Theory]
    [InlineData("site")]
    [InlineData("site/")]
    [InlineData("site/../site//")]
    public void A_file_beside_the_recipe_is_found_however_the_folder_is_written(string folder)
    {
        var files = new RecipeFiles(Path.Combine(_folder.FullName, folder));

        Assert.Equal(Path.Combine(_folder.FullName, "site", "ảnh", "cầu.jpg"), files.Find("ảnh/cầu.jpg"));
        Assert.Null(files.Find("ảnh/không có.jpg"));
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("ảnh/../../secret")]
    [InlineData("../site-2/secret")]
    [InlineData("/etc/passwd")]
    public void A_path_that_leads_out_of_the_folder_is_refused(string path)
    {
        var files = new RecipeFiles(Path.Combine(_folder.FullName, "site"));

        Assert.Throws<RecipeException>(() => files.Find(path));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
