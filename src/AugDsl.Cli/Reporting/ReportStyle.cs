namespace AugDsl.Cli.Reporting;

/// <summary>How the page looks. No font, no picture and no script from elsewhere.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    public const string Text = """

        :root { color-scheme: light; --ink: #1d2530; --soft: #66707e; --line: #dfe4ea; --paper: #ffffff; --back: #f4f6f9; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 0 28px 40px; max-width: 1160px; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
        header { padding: 32px 0 6px; }
        h1 { margin: 0; font-size: 30px; letter-spacing: -.01em; }
        header p { margin: 6px 0 16px; color: var(--soft); }
        h2 { margin: 0 0 10px; font-size: 21px; }
        h3 { margin: 0 0 8px; font-size: 16px; }
        section { margin: 22px 0; padding: 22px 24px; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
        .facts { display: flex; flex-wrap: wrap; gap: 12px; margin: 0; padding: 0; list-style: none; }
        .facts li { flex: 1 1 150px; padding: 12px 16px; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; color: var(--soft); font-size: 13px; }
        .facts b { display: block; color: var(--ink); font-size: 20px; }
        nav { margin-top: 14px; }
        nav a { margin-right: 18px; color: #2f6fde; text-decoration: none; }
        nav a:hover { text-decoration: underline; }
        .note { margin: 4px 0 12px; color: var(--soft); font-size: 13.5px; }
        figure { margin: 0; }
        figure img, svg.picture { display: block; max-width: 100%; height: auto; border-radius: 6px; }
        figcaption { margin-top: 5px; font-size: 12.5px; line-height: 1.4; color: var(--soft); overflow-wrap: anywhere; }
        figcaption b { color: var(--ink); }
        .strip, .sheet { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 16px; align-items: end; }
        .strip { align-items: start; }
        .step { margin: 18px 0 0; padding: 4px 0 4px 16px; border-left: 4px solid; }
        .kind { display: inline-block; margin-left: 6px; padding: 1px 9px; border-radius: 10px; color: #fff; font-size: 11.5px; font-weight: 500; vertical-align: 1px; }
        .share { margin-left: 6px; color: var(--soft); font-size: 13px; font-weight: 400; }
        .histograms { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 22px 26px; }
        .histogram figcaption { margin: 0 0 6px; }
        .histogram span { color: var(--soft); font-size: 12px; }
        .histogram svg { display: block; width: 100%; }
        .histogram rect { fill: #4a86e8; }
        .histogram path { stroke: #9aa4b2; }
        .histogram text { fill: var(--soft); font-size: 11px; }
        table.times { width: 100%; margin-bottom: 16px; border-collapse: collapse; font-size: 14px; }
        .times th { color: var(--soft); font-weight: 500; text-align: left; }
        .times th, .times td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); }
        .times td:nth-child(1) { width: 42%; overflow-wrap: anywhere; }
        .times td:nth-child(2), .times td:nth-child(3) { width: 80px; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .times .bar { min-width: 1px; height: 12px; background: #4a86e8; border-radius: 3px; }
        .times .sum td { font-weight: 600; }
        details { margin-top: 10px; }
        summary { color: #2f6fde; cursor: pointer; }
        pre { padding: 14px; overflow-x: auto; background: var(--back); border-radius: 8px; font-size: 12.5px; }
        svg.plan { display: block; width: 100%; height: auto; font: 12.5px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
        .plan text { fill: var(--ink); }
        .plan .head, .plan .small { fill: var(--soft); }
        .plan .small { font-size: 11.5px; }
        .plan .step > rect:first-of-type { fill: #fff; stroke-width: 1.2; }
        .plan .maybe > rect:first-of-type { stroke-dasharray: 5 3; }
        .plan .item rect { fill: #f4f7fc; stroke: #b9c4d4; }
        .plan .barrier rect { fill: #fdf1ee; stroke: #e0a599; }
        .plan .barrier path { stroke: #c0392b; stroke-width: 3; }
        .plan .measure rect { fill: #fff8e6; stroke: #e2c77d; }
        .plan .measure path { stroke: #c98a00; stroke-width: 3; stroke-dasharray: 6 4; }
        .plan .frame rect { fill: none; stroke: #9aa4b2; stroke-dasharray: 3 3; }
        .plan .frame text { paint-order: stroke; stroke: #fff; stroke-width: 5px; }
        .plan .pass rect { fill: #1d2530; }
        .plan .pass text { fill: #fff; font-weight: 600; }
        .plan .measuring rect { fill: #fff8e6; stroke: #c98a00; }
        .plan .measuring text { fill: var(--ink); font-weight: 400; }
        .plan .link { fill: none; stroke-width: 1.4; opacity: .65; }
        footer { color: var(--soft); font-size: 13px; }
        @media (max-width: 760px) { .strip, .sheet { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
        @media print { body { background: #fff; } section { break-inside: avoid-page; } }

        """;
}
