using AugDsl.Tests.Shared.Recording;
using Xunit.Sdk;

namespace AugDsl.Operations.Tests.Harness.Recording;

/// <summary>What the vector legs rest on: a changed hash, an output without one and a hash without an output are found.</summary>
public sealed class OutputBookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("augdsl-book").FullName;

    private string PathOfBook => Path.Combine(_folder, "book.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Equal_outputs_pass_in_any_order_and_any_number()
    {
        OutputBook leg = Written(("a b", [1, 2]), ("c", []));
        leg.Add("c", []);
        leg.Add("a b", [1, 2]);
        leg.Add("a b", [1, 2]);
        Assert.Empty(leg.Missing);
        Assert.Equal([PathOfBook], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_changed_bit_fails()
    {
        OutputBook leg = Written(("a", [1, 2]));
        Assert.Contains("the main run accepted", Assert.Throws<FailException>(() => leg.Add("a", [1, 3])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_hash_in_the_file_fails()
    {
        Written(("a", [1, 2]));
        string line = File.ReadAllText(PathOfBook);
        File.WriteAllText(PathOfBook, (line[0] == '0' ? '1' : '0') + line[1..]);
        Assert.Throws<FailException>(() => OutputBook.Open(PathOfBook).Add("a", [1, 2]));
    }

    [Fact]
    public void An_output_without_a_hash_fails() =>
        Assert.Contains("no hash was recorded", Assert.Throws<FailException>(() => Written(("a", [1])).Add("b", [1])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_hash_without_an_output_is_missing()
    {
        OutputBook leg = Written(("a", [1]), ("b", [1]));
        leg.Add("b", [1]);
        Assert.Equal(["a"], leg.Missing);
    }

    [Fact]
    public void Two_answers_in_one_run_fail()
    {
        OutputBook main = new();
        main.Add("a", [1]);
        Assert.Throws<FailException>(() => main.Add("a", [2]));
    }

    [Fact]
    public void A_run_that_recorded_nothing_is_none() => Assert.Throws<TrueException>(() => Written());

    private OutputBook Written(params (string Name, byte[] Output)[] outputs)
    {
        OutputBook main = new();
        foreach ((string name, byte[] output) in outputs) main.Add(name, output);
        main.Write(PathOfBook);
        return OutputBook.Open(PathOfBook);
    }
}
