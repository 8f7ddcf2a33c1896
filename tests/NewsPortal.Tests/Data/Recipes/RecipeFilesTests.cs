using System.Text;
using NewsPortal.Data.Recipes;
using Xunit;

namespace NewsPortal.Tests.Data.Recipes;

public sealed class RecipeFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsportal-recipe-").FullName;

    [Theory]
    [InlineData(NormalizationForm.FormC, NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormD, NormalizationForm.FormC)]
    public void A_file_is_found_in_whatever_form_its_name_is_written(NormalizationForm onDisk, NormalizationForm asked)
    {
        Write("ảnh/cầu.jpg".Normalize(onDisk));

        Assert.NotNull(new RecipeFiles(_folder).Find("ảnh/cầu.jpg".Normalize(asked)));
        Assert.Null(new RecipeFiles(_folder).Find("ảnh/khác.jpg"));
        Assert.Null(new RecipeFiles(_folder).Find("ảnh"));
        Assert.Null(new RecipeFiles(_folder).Find("ảnh/cầu.jpg/x"));
    }

    [Fact]
    public void A_link_is_not_followed_out_of_the_folder()
    {
        Write("recipe/that.txt");
        Write("mat.txt");
        File.CreateSymbolicLink(Path.Combine(_folder, "recipe", "lien-ket.txt"), Path.Combine(_folder, "mat.txt"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "recipe", "ngoai"), _folder);
        var files = new RecipeFiles(Path.Combine(_folder, "recipe"));

        Assert.NotNull(files.Find("that.txt"));
        Assert.Throws<RecipeException>(() => files.Find("lien-ket.txt"));
        Assert.Throws<RecipeException>(() => files.Find("ngoai/mat.txt"));
        Assert.Throws<RecipeException>(() => files.Find("../mat.txt"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), "x");
    }
}
