using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>Takes the levels of luma, makes the tables of all tiles, and writes what they say of every pixel.</summary>
internal sealed unsafe class ClaheStage : RegionalStage
{
    private readonly TileTables _tables = new();
    private double _clip;
    private int _tiles;
    private float _low;
    private float _high;
    private byte* _levels;
    private float* _luma;
    private int* _row;
    private uint* _words;
    private float* _right;

    public override void Begin(RunFrame frame, RowStage previous, in StageInput input)
    {
        BeginCanvas(frame, previous);
        _clip = input.Parameters[0];
        _tiles = (int)input.Parameters[1];
        _low = input.Clamps ? 0 : -float.MaxValue;
        _high = input.Clamps ? 1 : float.MaxValue;
    }

    protected override void Compute(in Planes planes)
    {
        (int width, int height) = (Frame.Canvas.Width, Frame.Canvas.Height);
        int length = Planes.RoundUp(width);
        _levels = Frame.Arena.Allocate<byte>((nint)width * height);
        _luma = Frame.Arena.Allocate<float>(length);
        _row = Frame.Arena.Allocate<int>(length);
        _words = Frame.Arena.Allocate<uint>(length);
        _right = Frame.Arena.Allocate<float>(length);
        for (int y = 0; y < height; y++) TakeLevels(planes.Plus(y * RowStride), _levels + ((nint)y * width), width);
        _tables.Compute(_levels, width, height, _clip, _tiles, Frame.Arena);
        for (int x = 0; x < length; x++)
        {
            float among = Among(x, _tables.TileWidth);
            _right[x] = among - MathF.Floor(among);
        }

        for (int y = 0; y < height; y++) Write(planes.Plus(y * RowStride), y, width);
    }

    /// <summary>A place among the tiles' centres, as OpenCV rounds it.</summary>
    private static float Among(int place, int side) => (place * (1f / side)) - 0.5f;

    private void TakeLevels(in Planes planes, byte* levels, int width)
    {
        int length = Planes.RoundUp(width);
        float* values = planes.C0;
        if (Frame.Channels == 3)
        {
            values = _luma;
            ClaheBodiesWidest.Luma(planes.C0, planes.C1, planes.C2, values, length);
        }

        LevelBodiesWidest.Levels(values, _row, length);
        for (int x = 0; x < width; x++) levels[x] = (byte)_row[x];
    }

    private void Write(in Planes planes, int y, int width)
    {
        int length = Planes.RoundUp(width);
        float among = Among(y, _tables.TileHeight);
        int row = (int)MathF.Floor(among);
        LookUp(_levels + ((nint)y * width), row + 1, width);
        float down = among - row;
        ClaheBodiesWidest.Blend(_words, _right, down, _luma, length);
        if (Frame.Channels == 1) new ReadOnlySpan<float>(_luma, length).CopyTo(new Span<float>(planes.C0, length));
        else ClaheBodiesWidest.Shift(_luma, planes.C0, planes.C1, planes.C2, length, _low, _high);
    }

    /// <summary>The entries of the four tiles around each pixel of a row.</summary>
    private void LookUp(byte* levels, int row, int width)
    {
        const int Levels = 256;
        uint* cells = _tables.Cells + ((nint)row * (_tiles + 1) * Levels);
        for (int column = 0, x = 0; x < width; column++, cells += Levels)
        {
            int end = width;
            if (column < _tiles)
            {
                // The first place whose left tile is this column, by the same arithmetic as its weight.
                end = Math.Min(width, (int)(((2L * column) + 1) * _tables.TileWidth / 2));
                while (end > x && Among(end - 1, _tables.TileWidth) >= column) end--;
                while (end < width && Among(end, _tables.TileWidth) < column) end++;
            }

            for (; x < end; x++) _words[x] = cells[levels[x]];
        }
    }
}
