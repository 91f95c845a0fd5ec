using System.Diagnostics;
using System.Text.RegularExpressions;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Cli;

/// <summary>A report in a real browser: it opens without an error, asks the network for nothing, and shows something.</summary>
public sealed partial class ReportBrowserTests : IDisposable
{
    private const int PatienceMilliseconds = 120_000;

    // What the browser asks for on its own account, whatever page it shows.
    private static readonly string[] s_ownHosts = ["clients2.google.com", "update.googleapis.com", "accounts.google.com", "optimizationguide-pa.googleapis.com", "content-autofill.googleapis.com", "edgedl.me.gvt1.com", "redirector.gvt1.com", "clientservices.googleapis.com"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_browser_opens_it_without_an_error_and_without_the_network()
    {
        string browser = RequireBrowser();
        string file = _folder.Write("p.cs", ReportTests.Rich);
        Assert.Equal(0, ToolRun.Of("report", file, "--output", _folder["report.html"], "--no-times").ExitCode);
        Visit visit = Open(browser, "report.html");
        Assert.Empty(visit.Messages);
        Assert.Empty(visit.Requests);
        ImageBuffer<byte> shown = ImageFile.Read(_folder["shown.png"]);
        Assert.Equal((1200, 2000), (shown.Width, shown.Height));

        // The plan's colours and the pictures of the sheet: far more than text on a plain page has.
        Assert.InRange(ImageConversion.To(shown, PixelFormat.Rgb8).Pixels.Chunk(3).Select(pixel => (pixel[0] << 16) | (pixel[1] << 8) | pixel[2]).Distinct().Count(), 1000, int.MaxValue);
    }

    [Fact]
    public void Errors_and_requests_would_be_seen()
    {
        string browser = RequireBrowser();
        _folder.Write("bad.html", "<!DOCTYPE html><html><body><img src=\"http://example.invalid/x.png\"><script>console.error('oops'); missing();</script></body></html>");
        Visit visit = Open(browser, "bad.html");
        Assert.Contains(visit.Messages, message => message.Contains("oops", StringComparison.Ordinal));
        Assert.Contains(visit.Messages, message => message.Contains("missing is not defined", StringComparison.Ordinal));
        Assert.Contains("http://example.invalid/x.png", visit.Requests);
    }

    private static string RequireBrowser()
    {
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            foreach (string name in (string[])["chromium", "chromium-browser", "google-chrome"])
            {
                if (File.Exists(Path.Combine(folder, name))) return Path.Combine(folder, name);
            }
        }
        if (TestData.IsCi) Assert.Fail("Chromium is not installed; .ci/run installs it.");
        Assert.Skip("skipped: chromium is not installed (apt-get install --no-install-recommends chromium)");
        return "";
    }

    private Visit Open(string browser, string page)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={_folder["profile"]}", $"--log-net-log={_folder["net.json"]}", "--enable-logging=stderr",
            $"--screenshot={_folder["shown.png"]}", "--window-size=1200,2000", new Uri(_folder[page]).AbsoluteUri,
        ];
        using Process process = Process.Start(new ProcessStartInfo(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = _folder.Path })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(PatienceMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The browser did not end: {errors.Result}");
        }
        Assert.Equal(0, process.ExitCode);
        output.Wait();
        string[] messages = [.. errors.Result.Split('\n').Where(line => line.Contains(":CONSOLE", StringComparison.Ordinal))];
        string[] requests = [.. Address().Matches(File.ReadAllText(_folder["net.json"])).Select(match => match.Groups[1].Value).Distinct().Where(address => !s_ownHosts.Contains(new Uri(address).Host, StringComparer.Ordinal))];
        return new Visit(messages, requests);
    }

    [GeneratedRegex("\"url\":\"((?:https?|wss?|ftp)://[^\"]*)\"")]
    private static partial Regex Address();

    /// <summary>What came of opening a page.</summary>
    /// <param name="Messages">What it wrote to the console.</param>
    /// <param name="Requests">What it asked the network for.</param>
    private sealed record Visit(IReadOnlyList<string> Messages, IReadOnlyList<string> Requests);
}
