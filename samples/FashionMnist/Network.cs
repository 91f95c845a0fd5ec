using System.Numerics;
using System.Runtime.InteropServices;

namespace FashionMnist;

/// <summary>
/// A classifier of two layers: inputs, one hidden layer with ReLU, class scores. Trained by stochastic gradient descent with momentum on the cross entropy of
/// the softmax. Small enough to read, fast enough for the sample; no deep-learning package is involved.
/// </summary>
internal sealed class Network
{
    private const float Momentum = 0.9f;
    private const float Decay = 1e-4f;

    private readonly int _inputs;
    private readonly int _hidden;
    private readonly int _classes;
    private readonly Layer _first;
    private readonly Layer _second;
    private float[] _activations = [];
    private float[] _scores = [];
    private float[] _back = [];

    /// <summary>Makes a network with random weights (He initialisation).</summary>
    public Network(int inputs, int hidden, int classes, int seed)
    {
        (_inputs, _hidden, _classes) = (inputs, hidden, classes);
        Random random = new(seed);
        _first = new Layer(inputs, hidden, random);
        _second = new Layer(hidden, classes, random);
    }

    /// <summary>Class scores of a batch: <paramref name="count"/> rows of as many values as there are classes; valid until the next call.</summary>
    public ReadOnlySpan<float> Predict(ReadOnlySpan<float> inputs, int count)
    {
        Grow(count);
        _first.Forward(inputs[..(count * _inputs)], count, _activations);
        Span<float> active = _activations.AsSpan(0, count * _hidden);
        for (int i = 0; i < active.Length; i++) active[i] = MathF.Max(0, active[i]);
        _second.Forward(active, count, _scores);
        return _scores.AsSpan(0, count * _classes);
    }

    /// <summary>One step of descent on a batch. Returns the sum of the cross entropies.</summary>
    public double Train(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, float rate)
    {
        int count = labels.Length;
        Predict(inputs, count);
        double loss = 0;
        for (int i = 0; i < count; i++) loss += Softmax(_scores.AsSpan(i * _classes, _classes), labels[i]);
        ReadOnlySpan<float> active = _activations.AsSpan(0, count * _hidden);
        _second.Backward(_scores, count, _back);
        for (int i = 0; i < count * _hidden; i++)
        {
            if (active[i] <= 0) _back[i] = 0;
        }
        _second.Descend(active, _scores, count, rate);
        _first.Descend(inputs[..(count * _inputs)], _back, count, rate);
        return loss;
    }

    /// <summary>Turns scores into probabilities minus the label's one: the gradient. Returns the cross entropy.</summary>
    private static double Softmax(Span<float> scores, int label)
    {
        float largest = float.NegativeInfinity;
        foreach (float score in scores) largest = MathF.Max(largest, score);
        float sum = 0;
        for (int c = 0; c < scores.Length; c++) sum += scores[c] = MathF.Exp(scores[c] - largest);
        double loss = Math.Log(sum) - Math.Log(Math.Max(scores[label], 1e-30f));
        for (int c = 0; c < scores.Length; c++) scores[c] /= sum;
        scores[label] -= 1;
        return loss;
    }

    private void Grow(int count)
    {
        if (_activations.Length >= count * _hidden) return;
        _activations = new float[count * _hidden];
        _back = new float[count * _hidden];
        _scores = new float[count * _classes];
    }

    /// <summary>Weights, one row for each output, and biases.</summary>
    private sealed class Layer
    {
        private readonly int _inputs;
        private readonly int _outputs;
        private readonly float[] _weights;
        private readonly float[] _biases;
        private readonly float[] _weightSpeeds;
        private readonly float[] _biasSpeeds;

        public Layer(int inputs, int outputs, Random random)
        {
            (_inputs, _outputs) = (inputs, outputs);
            _weights = new float[inputs * outputs];
            _biases = new float[outputs];
            _weightSpeeds = new float[inputs * outputs];
            _biasSpeeds = new float[outputs];
            double scale = Math.Sqrt(2.0 / inputs);
            for (int i = 0; i < _weights.Length; i++)
                _weights[i] = (float)(scale * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        public void Forward(ReadOnlySpan<float> inputs, int count, Span<float> outputs)
        {
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<float> input = inputs.Slice(i * _inputs, _inputs);
                for (int j = 0; j < _outputs; j++) outputs[(i * _outputs) + j] = _biases[j] + Dot(input, _weights.AsSpan(j * _inputs, _inputs));
            }
        }

        /// <summary>Gradients of the inputs from those of the outputs.</summary>
        public void Backward(ReadOnlySpan<float> gradients, int count, Span<float> result)
        {
            for (int i = 0; i < count; i++)
            {
                Span<float> target = result.Slice(i * _inputs, _inputs);
                target.Clear();
                for (int j = 0; j < _outputs; j++) Add(target, _weights.AsSpan(j * _inputs, _inputs), gradients[(i * _outputs) + j]);
            }
        }

        public void Descend(ReadOnlySpan<float> inputs, ReadOnlySpan<float> gradients, int count, float rate)
        {
            float step = -rate / count;
            for (int j = 0; j < _outputs; j++)
            {
                Span<float> weights = _weights.AsSpan(j * _inputs, _inputs);
                Span<float> speeds = _weightSpeeds.AsSpan(j * _inputs, _inputs);
                for (int k = 0; k < speeds.Length; k++) speeds[k] = (Momentum * speeds[k]) - (rate * Decay * weights[k]);
                _biasSpeeds[j] *= Momentum;
                for (int i = 0; i < count; i++)
                {
                    float gradient = gradients[(i * _outputs) + j];
                    if (gradient == 0) continue;
                    Add(speeds, inputs.Slice(i * _inputs, _inputs), step * gradient);
                    _biasSpeeds[j] += step * gradient;
                }
                Add(weights, speeds, 1);
                _biases[j] += _biasSpeeds[j];
            }
        }

        private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
        {
            ReadOnlySpan<Vector<float>> first = MemoryMarshal.Cast<float, Vector<float>>(a);
            ReadOnlySpan<Vector<float>> second = MemoryMarshal.Cast<float, Vector<float>>(b);
            Vector<float> sum = Vector<float>.Zero;
            for (int i = 0; i < first.Length; i++) sum += first[i] * second[i];
            float total = Vector.Sum(sum);
            for (int i = first.Length * Vector<float>.Count; i < a.Length; i++) total += a[i] * b[i];
            return total;
        }

        private static void Add(Span<float> target, ReadOnlySpan<float> values, float factor)
        {
            Span<Vector<float>> targets = MemoryMarshal.Cast<float, Vector<float>>(target);
            ReadOnlySpan<Vector<float>> added = MemoryMarshal.Cast<float, Vector<float>>(values);
            for (int i = 0; i < targets.Length; i++) targets[i] += added[i] * factor;
            for (int i = targets.Length * Vector<float>.Count; i < target.Length; i++) target[i] += values[i] * factor;
        }
    }
}
