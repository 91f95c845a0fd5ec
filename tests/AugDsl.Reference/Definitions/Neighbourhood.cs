namespace AugDsl.Reference;

/// <summary>Correlation with odd × odd weights, reflected at the canvas' edge whatever the pipeline's border is.</summary>
public static class Neighbourhood
{
    /// <summary>Σ weights[row, column] · x at (column, row) about the pixel.</summary>
    public static Picture Correlate(Picture picture, double[,] weights)
    {
        int radiusY = weights.GetLength(0) / 2;
        int radiusX = weights.GetLength(1) / 2;
        Picture result = new(picture.Width, picture.Height, picture.Channels);
        for (int y = 0; y < picture.Height; y++)
        {
            for (int x = 0; x < picture.Width; x++)
            {
                for (int dy = -radiusY; dy <= radiusY; dy++)
                {
                    int start = Borders.Fold(y + dy, picture.Height, Border.Reflect) * picture.Width;
                    for (int dx = -radiusX; dx <= radiusX; dx++)
                    {
                        int from = start + Borders.Fold(x + dx, picture.Width, Border.Reflect);
                        double weight = weights[dy + radiusY, dx + radiusX];
                        for (int c = 0; c < picture.Channels; c++) result.Planes[c][(y * picture.Width) + x] += weight * picture.Planes[c][from];
                    }
                }
            }
        }

        return result;
    }

    /// <summary>Rows become columns.</summary>
    public static double[,] Transposed(double[,] weights)
    {
        double[,] result = new double[weights.GetLength(1), weights.GetLength(0)];
        for (int row = 0; row < weights.GetLength(0); row++)
        {
            for (int column = 0; column < weights.GetLength(1); column++) result[column, row] = weights[row, column];
        }

        return result;
    }
}
