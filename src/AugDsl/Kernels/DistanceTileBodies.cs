using System.Numerics;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>Approximate squared distances of six queries to two vectors of points.</summary>
/// <remarks>
/// The one loop with fused multiply-add: what comes out only picks candidates, whose distances are then computed exactly, and the limits allow for
/// any rounding. So the bits of this loop reach no result (see <c>ScaledFrame</c>).
/// </remarks>
[WidthTwin]
internal static unsafe class DistanceTileBodies
{
    /// <summary>Points of a panel.</summary>
    public static int Points => 2 * Vector<float>.Count;

    /// <summary>See <see cref="DistanceTile.Run"/>.</summary>
    public static int Run(float* query, float* panel, int columns, int codes, float mismatch, float* limits, float* distances)
    {
        nint w = Vector<float>.Count;
        Vector<float> a0 = Vector.Load(panel);
        Vector<float> b0 = Vector.Load(panel + w);
        Vector<float> a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0;
        Vector<float> b1 = b0, b2 = b0, b3 = b0, b4 = b0, b5 = b0;
        panel += 2 * w;
        for (int column = 0; column < columns; column++)
        {
            Vector<float> a = Vector.Load(panel);
            Vector<float> b = Vector.Load(panel + w);
            Vector<float> q = Vector.Create(query[0]);
            a0 = Vector.MultiplyAddEstimate(q, a, a0);
            b0 = Vector.MultiplyAddEstimate(q, b, b0);
            q = Vector.Create(query[1]);
            a1 = Vector.MultiplyAddEstimate(q, a, a1);
            b1 = Vector.MultiplyAddEstimate(q, b, b1);
            q = Vector.Create(query[2]);
            a2 = Vector.MultiplyAddEstimate(q, a, a2);
            b2 = Vector.MultiplyAddEstimate(q, b, b2);
            q = Vector.Create(query[3]);
            a3 = Vector.MultiplyAddEstimate(q, a, a3);
            b3 = Vector.MultiplyAddEstimate(q, b, b3);
            q = Vector.Create(query[4]);
            a4 = Vector.MultiplyAddEstimate(q, a, a4);
            b4 = Vector.MultiplyAddEstimate(q, b, b4);
            q = Vector.Create(query[5]);
            a5 = Vector.MultiplyAddEstimate(q, a, a5);
            b5 = Vector.MultiplyAddEstimate(q, b, b5);
            panel += 2 * w;
            query += DistanceTile.Queries;
        }

        Vector<float> extra = Vector.Create(mismatch);
        for (int code = 0; code < codes; code++)
        {
            Vector<float> a = Vector.Load(panel);
            Vector<float> b = Vector.Load(panel + w);
            a0 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[0]), a), Vector<float>.Zero, extra);
            b0 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[0]), b), Vector<float>.Zero, extra);
            a1 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[1]), a), Vector<float>.Zero, extra);
            b1 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[1]), b), Vector<float>.Zero, extra);
            a2 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[2]), a), Vector<float>.Zero, extra);
            b2 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[2]), b), Vector<float>.Zero, extra);
            a3 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[3]), a), Vector<float>.Zero, extra);
            b3 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[3]), b), Vector<float>.Zero, extra);
            a4 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[4]), a), Vector<float>.Zero, extra);
            b4 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[4]), b), Vector<float>.Zero, extra);
            a5 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[5]), a), Vector<float>.Zero, extra);
            b5 += Vector.ConditionalSelect(Vector.Equals<float>(Vector.Create(query[5]), b), Vector<float>.Zero, extra);
            panel += 2 * w;
            query += DistanceTile.Queries;
        }

        return Store(a0, b0, limits[0], distances, 1) | Store(a1, b1, limits[1], distances + (2 * w), 2)
            | Store(a2, b2, limits[2], distances + (4 * w), 4) | Store(a3, b3, limits[3], distances + (6 * w), 8)
            | Store(a4, b4, limits[4], distances + (8 * w), 16) | Store(a5, b5, limits[5], distances + (10 * w), 32);
    }

    private static int Store(Vector<float> a, Vector<float> b, float limit, float* distances, int bit)
    {
        a.Store(distances);
        b.Store(distances + Vector<float>.Count);
        return Vector.LessThanOrEqualAny(Vector.Min(a, b), Vector.Create(limit)) ? bit : 0;
    }
}
