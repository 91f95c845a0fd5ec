using System.CommandLine;
using System.Globalization;
using AugDsl.Datasets;

namespace AugDsl.Cli.Commands;

/// <summary>Options of commands that read a data set through a loader.</summary>
internal static class DatasetOptions
{
    /// <summary>The labels of IDX images.</summary>
    public static Option<string?> Labels() => new Option<string?>("--labels") { Description = "IDX images: the IDX file of their labels.", HelpName = "FILE" }.AsOptionalPath();

    /// <summary>Whether folders are no classes.</summary>
    public static Option<bool> Flat() => new("--flat") { Description = "Folder: take all pictures at any depth; folders are no classes." };

    /// <summary>The order of an epoch.</summary>
    public static Option<string> Sampler()
    {
        Option<string> sampler = new("--sampler") { Description = "The order of an epoch.", HelpName = "shuffled|sequential", DefaultValueFactory = _ => "shuffled" };
        sampler.AcceptOnlyFromAmong("shuffled", "sequential");
        return sampler;
    }

    /// <summary>What happens with pictures that cannot be read.</summary>
    public static Option<string> OnError()
    {
        Option<string> onError = new("--on-error")
        {
            Description = "Pictures that cannot be read. fail: the run ends; skip: they are left out and named.",
            HelpName = "fail|skip",
            DefaultValueFactory = _ => "fail",
        };
        onError.AcceptOnlyFromAmong("fail", "skip");
        return onError;
    }

    /// <summary>What <see cref="OnError"/> was given.</summary>
    public static DatasetErrorHandling ToErrorHandling(string? choice) => choice == "skip" ? DatasetErrorHandling.Skip : DatasetErrorHandling.Throw;

    /// <summary>Which shard.</summary>
    public static Option<string> Shard()
    {
        Option<string> shard = new("--shard")
        {
            Description = "Only the part i (from 0) of n of every epoch; all parts together are the whole export.",
            HelpName = "i/n",
            DefaultValueFactory = _ => "0/1",
        };
        shard.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0 || TryParseShard(result.Tokens[0].Value, out _, out _)) return;
            result.AddError($"--shard is '{result.Tokens[0].Value}'; i/n with 0 <= i < n is needed, such as 0/2.");
        });
        return shard;
    }

    /// <summary>Reads "0/2".</summary>
    public static bool TryParseShard(string text, out int index, out int count)
    {
        (index, count) = (0, 1);
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out count)
            && index < count;
    }
}
