namespace NewsPortal.Tests.Media.Imaging;

/// <summary>Small GIFs of as many frames as wanted.</summary>
internal static class GifFile
{
    private const int Side = 8;

    /// <summary>Frames of one colour each: red, green, blue, white, red…</summary>
    /// <param name="side">What screen and frames announce.</param>
    internal static byte[] Of(int frames, int side = Side)
    {
        byte[] size = [(byte)side, (byte)(side >> 8), (byte)side, (byte)(side >> 8)];
        byte[] colours = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255];
        return [.. "GIF89a"u8, .. size, 0xF1, 0, 0, .. colours, .. Enumerable.Range(0, frames).SelectMany(i => Frame(i, size)), 0x3B];
    }

    private static byte[] Frame(int number, byte[] size)
    {
        // A clear code before each pixel keeps every code three bits wide.
        var codes = Enumerable.Repeat((int[])[4, number % 4], Side * Side).SelectMany(pair => pair).Append(5);
        var bits = codes.SelectMany(code => (int[])[code & 1, (code >> 1) & 1, code >> 2]);
        var data = bits.Chunk(8).Select(eight => (byte)eight.Select((bit, at) => bit << at).Sum()).ToArray();
        byte[] delay = [0x21, 0xF9, 4, 0, 10, 0, 0, 0];
        byte[] place = [0x2C, 0, 0, 0, 0, .. size, 0];
        return [.. delay, .. place, 2, (byte)data.Length, .. data, 0];
    }
}
