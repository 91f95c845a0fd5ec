namespace AugDsl.Oversampling;

/// <summary>Independent pieces of work on some threads.</summary>
internal static class Workers
{
    /// <summary>Does the pieces 0 to count − 1. Each thread has a scratch of its own.</summary>
    public static void Run<TScratch>(int count, int threads, Func<TScratch> create, Action<int, TScratch> work)
    {
        if (threads == 1 || count == 1)
        {
            TScratch scratch = create();
            for (int i = 0; i < count; i++) work(i, scratch);
            return;
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, create, (i, _, scratch) =>
        {
            work(i, scratch);
            return scratch;
        }, _ => { });
    }
}
