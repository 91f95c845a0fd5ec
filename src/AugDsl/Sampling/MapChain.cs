using AugDsl.Algebra;
using AugDsl.Imaging;

namespace AugDsl.Sampling;

/// <summary>
/// The map from the last canvas to the source: runs of matrices, already multiplied, with dense fields between them. It is built in the
/// order of the steps, so what is appended last is applied to a canvas point first.
/// </summary>
/// <remarks>What a chain comes to, its product and the decisions of sampling through it, is found once and kept until it changes.</remarks>
internal sealed class MapChain
{
    private Map3x3[] _matrices = new Map3x3[4];
    private DenseField[] _fields = new DenseField[3];
    private Map3x3 _product;
    private bool _isComposed;
    private SamplingRequest _request;
    private SamplingDecision _decision;
    private bool _isDecided;

    public MapChain() => Reset();

    /// <summary>Whether a dense field displaces the coordinates.</summary>
    public bool HasField => FieldCount > 0;

    /// <summary>The fields; matrix k + 1 is applied before field k, matrix k after it.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Whether nothing was appended: not even a map that changes nothing.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The product of all matrices, fields left out, snapped.</summary>
    public Map3x3 Matrix
    {
        get
        {
            if (_isComposed) return _product;
            Map3x3 product = _matrices[0];
            for (int i = 1; i <= FieldCount; i++) product = product.After(_matrices[i]);
            _isComposed = true;
            return _product = MapSnapping.Snap(product);
        }
    }

    /// <summary>The decisions of sampling through this chain.</summary>
    public SamplingDecision Decide(ImageSize canvas, ImageSize source, in SamplingRule rule)
    {
        SamplingRequest request = new(canvas, source, rule);
        if (_isDecided && request == _request) return _decision;
        _request = request;
        _isDecided = true;
        return _decision = SamplingLaw.Decide(Matrix, HasField, (canvas.Width, canvas.Height), (source.Width, source.Height), rule);
    }

    /// <summary>The matrix after field <paramref name="index"/>, or before the last field for index = <see cref="FieldCount"/>.</summary>
    public Map3x3 MatrixAt(int index) => _matrices[index];

    /// <summary>A field.</summary>
    public DenseField FieldAt(int index) => _fields[index];

    /// <summary>Starts again from the identity.</summary>
    public void Reset()
    {
        FieldCount = 0;
        _matrices[0] = Map3x3.Identity;
        Change();
        IsEmpty = true;
    }

    /// <summary>Appends the map of the next step: new canvas to previous canvas.</summary>
    public void Append(in Map3x3 map)
    {
        IsEmpty = false;
        _matrices[FieldCount] = _matrices[FieldCount].After(map);
        Change();
    }

    /// <summary>Appends p → p + d(p) on the current canvas. A field that moves nothing is left out.</summary>
    public void Append(in DenseField field)
    {
        IsEmpty = false;
        if (field.Kind.IsIdentity(field)) return;
        if (FieldCount == _fields.Length)
        {
            Array.Resize(ref _fields, _fields.Length * 2);
            Array.Resize(ref _matrices, _fields.Length + 1);
        }

        _fields[FieldCount++] = field;
        _matrices[FieldCount] = Map3x3.Identity;
        Change();
    }

    /// <summary>Puts a map behind the whole chain: what it gives is moved once more.</summary>
    public void Prepend(in Map3x3 map)
    {
        _matrices[0] = map.After(_matrices[0]);
        Change();
    }

    /// <summary>Becomes a copy of <paramref name="other"/>.</summary>
    public void CopyFrom(MapChain other)
    {
        if (_fields.Length < other._fields.Length)
        {
            _fields = new DenseField[other._fields.Length];
            _matrices = new Map3x3[other._matrices.Length];
        }

        IsEmpty = other.IsEmpty;
        FieldCount = other.FieldCount;
        Array.Copy(other._fields, _fields, other.FieldCount);
        Array.Copy(other._matrices, _matrices, other.FieldCount + 1);
        Change();
    }

    private void Change() => _isComposed = _isDecided = false;

    private readonly record struct SamplingRequest(ImageSize Canvas, ImageSize Source, SamplingRule Rule);
}
