using System.Runtime.CompilerServices;

namespace NewsPortal.Search;

/// <summary>Up to 128 postings: the documents first, how often the word stands in each when that is asked for.</summary>
internal sealed unsafe class PostingBlock
{
    /// <summary>The places of a list's documents are bits instead of steps.</summary>
    public const byte IsBitmap = byte.MaxValue;

    /// <summary>Bits of a document, of the body and of the title.</summary>
    public const int HeadSize = 3;

    // Bitmaps are unpacked eight at a time.
    private readonly int[] _documents = new int[SegmentFormat.BlockSize + 8];
    private readonly int[] _bodies = new int[SegmentFormat.BlockSize];
    private readonly int[] _titles = new int[SegmentFormat.BlockSize];
    private byte* _packed;
    private byte* _frequencies;

    public int Count { get; private set; }

    public int[] Documents => _documents;

    public int[] Bodies
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            NeedFrequencies();
            return _bodies;
        }
    }

    public int[] Titles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            NeedFrequencies();
            return _titles;
        }
    }

    /// <summary>A full block of a list of several.</summary>
    /// <param name="before">The last document of the block before; -1 when there is none.</param>
    public void LoadPacked(byte* packed, int before, int last)
    {
        _packed = packed;
        Count = SegmentFormat.BlockSize;
        var data = packed + HeadSize;
        fixed (int* documents = _documents)
        {
            if (packed[0] == IsBitmap)
            {
                BlockBitmap.Unpack(data, before, last, documents);
                _frequencies = data + (BlockBitmap.WordCount(before, last) * sizeof(ulong));
                return;
            }

            PackedBits.Unpack(data, packed[0], (uint*)documents);
            PackedBits.AddUp((uint*)documents, before);
            _frequencies = data + PackedBits.Length(packed[0]);
        }
    }

    /// <summary>Fewer than 128, or a short list.</summary>
    public void LoadVarints(byte* at, int count, int before)
    {
        _frequencies = null;
        Count = count;
        var document = before;
        for (var i = 0; i < count; i++)
        {
            var step = Varint.Read(ref at);
            document += (int)(step >> 1);
            var (body, title) = (1, 0);
            if ((step & 1) == 0)
            {
                var frequency = Varint.Read(ref at);
                body = (int)(frequency >> 1);
                title = (frequency & 1) == 0 ? 0 : (int)Varint.Read(ref at);
            }

            _documents[i] = document;
            _bodies[i] = body;
            _titles[i] = title;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NeedFrequencies()
    {
        if (_frequencies is not null)
        {
            UnpackFrequencies();
        }
    }

    private void UnpackFrequencies()
    {
        fixed (int* bodies = _bodies, titles = _titles)
        {
            PackedBits.Unpack(_frequencies, _packed[1], (uint*)bodies);
            PackedBits.Unpack(_frequencies + PackedBits.Length(_packed[1]), _packed[2], (uint*)titles);
            for (var i = 0; i < SegmentFormat.BlockSize && _packed[2] == 0; i++)
            {
                // What stands in no title stands in the body at least once.
                bodies[i]++;
            }
        }

        _frequencies = null;
    }
}
