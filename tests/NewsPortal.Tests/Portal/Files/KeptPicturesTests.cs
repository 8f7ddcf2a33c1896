using NewsPortal.Data.Feed;
using NewsPortal.Portal.Files;
using Xunit;

namespace NewsPortal.Tests.Portal.Files;

public sealed class KeptPicturesTests
{
    private const int Many = 400;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_kept_has_an_end_however_often_all_of_it_is_asked_for(bool isAskedFor)
    {
        var kept = new KeptPictures(new FeedSignal());
        for (var i = 0; i < Many; i++)
        {
            kept.Keep(Address(i), NewPicture(), kept.Version);
            Assert.InRange(kept.Bytes, 1, KeptPictures.MaxBytes + KeptPictures.MaxFileBytes);
            for (var asked = 0; isAskedFor && asked <= i; asked++)
            {
                kept.Find(Address(asked));
            }
        }

        Assert.NotNull(kept.Find(Address(Many - 1)));
    }

    [Fact]
    public void After_a_commit_the_store_is_asked_again_and_the_bytes_are_not_read_again()
    {
        var signal = new FeedSignal();
        var kept = new KeptPictures(signal);
        var picture = kept.Keep("/media/_/a/1.jpg", NewPicture(), kept.Version);
        Assert.Same(picture, kept.Find("/media/_/a/1.jpg"));

        var before = kept.Version;
        signal.Raise(sites: false, definitions: false);
        Assert.Null(kept.Find("/media/_/a/1.jpg"));

        // Seen before the commit, it is still not fresh.
        Assert.Same(picture, kept.SeenAgain("/media/_/a/1.jpg", before));
        Assert.Null(kept.Find("/media/_/a/1.jpg"));
        kept.SeenAgain("/media/_/a/1.jpg", kept.Version);
        Assert.Same(picture, kept.Find("/media/_/a/1.jpg"));
        kept.Forget("/media/_/a/1.jpg");
        Assert.Equal(0, kept.Bytes);
    }

    private static string Address(int i) => $"/media/_/{i:x32}/640.webp";

    private static KeptPicture NewPicture() => new(new byte[KeptPictures.MaxFileBytes], "image/webp", "\"a\"");
}
