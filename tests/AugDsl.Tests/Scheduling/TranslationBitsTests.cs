namespace AugDsl.Tests.Scheduling;

public sealed class TranslationBitsTests
{
    // Taken from the samplers before translations had bodies of their own and narrow rows shared tiles: both are meant to be invisible.
    private const string Expected = "B75AE2F027075EC8";

    [Fact]
    public void Shifts_give_the_bits_that_tables_of_taps_gave() => Assert.Equal(Expected, TranslationSamples.Hash(3000));

    [Fact]
    public void What_a_workspace_keeps_does_not_show() => Assert.Equal(TranslationSamples.Hash(300, fresh: true), TranslationSamples.Hash(300));
}
